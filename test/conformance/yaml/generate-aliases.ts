import type { Random } from '../random.ts';

/** Lists and maps of aliases to one another: as much aliasing as Go takes, or a little more. */
export function generateAliases(random: Random): string {
  const levels = 1 + random.int(5);
  const plain = random.pick([0, 0, 10, 100, 1000, 5000]);
  let text = `a0: &a0 ${start(random)}\n`;
  for (let level = 1; level <= levels; level++) {
    const aliases = Array.from({ length: 1 + random.int(random.pick([3, 12, 30])) }, (_, at) =>
      alias(random, level, at),
    );
    const isMap = random.chance(0.4);
    const items = isMap ? aliases : aliases.map((item) => item.replace(/^.*?: /, ''));
    text += `a${level}: &a${level} ${isMap ? '{' : '['}${items.join(', ')}${isMap ? '}' : ']'}\n`;
  }
  return `${text}plain: [${'x,'.repeat(random.int(plain + 1))}]\n`;
}

function start(random: Random): string {
  const size = random.int(random.pick([5, 60, 400]));
  const fields = Array.from({ length: size }, (_, at) => `k${random.chance(0.01) ? 0 : at}: x`).join(', ');
  return random.chance(0.5) ? `{${fields}}` : `[${'x, '.repeat(size)}]`;
}

/** A field; as an item what is after its colon. Now and then it is to the level itself. */
function alias(random: Random, level: number, at: number): string {
  const to = random.chance(0.003) ? level : random.chance(0.8) ? level - 1 : random.int(level);
  const key = random.chance(0.25) ? '<<' : random.chance(0.05) ? 'k1' : `b${at}`;
  return `${key}: *a${to}`;
}
