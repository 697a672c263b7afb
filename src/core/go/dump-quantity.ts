import type { Quantity } from './parse-quantity.ts';

/** What spew prints of a `resource.Quantity`: its private fields. */
export function dumpQuantity({ amount, format, text }: Quantity): string {
  const integer = amount.kind === 'integer' ? amount : { value: 0n, scale: 0 };
  return (
    `{i:(resource.int64Amount){value:(int64)${integer.value} scale:(resource.Scale)${integer.scale}}` +
    ` d:(resource.infDecAmount){Dec:(*inf.Dec)${amount.kind === 'decimal' ? dumpDecimal(amount) : '<nil>'}}` +
    ` s:(string)${text} Format:(resource.Format)${format}}`
  );
}

function dumpDecimal({ unscaled, scale }: { readonly unscaled: bigint; readonly scale: number }): string {
  const words = unscaled === 0n ? '<nil>' : `[${words64(unscaled < 0n ? -unscaled : unscaled).join(' ')}]`;
  return `{unscaled:(big.Int){neg:(bool)${unscaled < 0n} abs:(big.nat)${words}} scale:(inf.Scale)${scale}}`;
}

/** The words of a 64-bit machine, the lowest first. */
function words64(magnitude: bigint): bigint[] {
  const hex = magnitude.toString(16);
  const words: bigint[] = [];
  for (let end = hex.length; end > 0; end -= 16) words.push(BigInt(`0x${hex.slice(Math.max(0, end - 16), end)}`));
  return words;
}
