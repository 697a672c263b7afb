import type { Taint } from '../../core/model/taint.ts';
import { explain } from '../../core/placement/explain.ts';
import type { FailedRequirement, Reason, ReasonCode, TermMismatch } from '../../core/placement/verdict.ts';
import { fieldErrorsText } from '../../core/text/field-error-text.ts';
import { builder, FEW } from '../builder.ts';
import { ReasonCodeEnum } from './enums.ts';

type ReasonOf<C extends ReasonCode> = Extract<Reason, { readonly code: C }>;
type TermOf<K extends TermMismatch['kind']> = Extract<TermMismatch, { readonly kind: K }>;

export const TaintType = builder.objectRef<Taint>('Taint').implement({
  description: 'A taint of a Node.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key.' }),
    value: t.exposeString('value', { description: 'Its value; may be empty.' }),
    effect: t.exposeString('effect', { description: 'NoSchedule, PreferNoSchedule or NoExecute.' }),
  }),
});

const FailedRequirementType = builder.objectRef<FailedRequirement>('FailedRequirement').implement({
  description: 'An expression over a label, or a requirement on a field, that the Node does not meet.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The label or field.' }),
    operator: t.exposeString('operator', { description: 'In, NotIn, Exists, DoesNotExist, Gt or Lt.' }),
    values: t.stringList({
      complexity: 1,
      description: 'The values it is compared with.',
      resolve: ({ values }) => [...values],
    }),
    found: t.exposeString('found', {
      nullable: true,
      description: 'What the Node has; null where it lacks the label.',
    }),
  }),
});

const TermMismatchType = builder.interfaceRef<TermMismatch>('TermMismatch').implement({
  description: 'Why one term of the required node affinity does not match.',
  resolveType: ({ kind }) => ({ empty: 'EmptyTerm', invalid: 'InvalidTerm', failed: 'FailedTerm' })[kind],
  fields: (t) => ({ term: t.exposeInt('term', { description: 'Its index in nodeSelectorTerms.' }) }),
});

builder.objectRef<TermOf<'empty'>>('EmptyTerm').implement({
  description: 'A term without expressions and fields matches no Node.',
  interfaces: [TermMismatchType],
});

builder.objectRef<TermOf<'invalid'>>('InvalidTerm').implement({
  description: 'A term that cannot be parsed never matches; the other terms still can.',
  interfaces: [TermMismatchType],
  fields: (t) => ({
    error: t.string({ description: 'What is wrong with it.', resolve: ({ errors }) => fieldErrorsText(errors) }),
  }),
});

builder.objectRef<TermOf<'failed'>>('FailedTerm').implement({
  description: 'A term the Node does not meet.',
  interfaces: [TermMismatchType],
  fields: (t) => ({
    expressions: t.field({
      type: [FailedRequirementType],
      complexity: FEW,
      description: 'The expressions over labels that failed.',
      resolve: ({ expressions }) => [...expressions],
    }),
    fields: t.field({
      type: [FailedRequirementType],
      complexity: FEW,
      description: 'The requirements on fields that failed.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

const TYPE_OF: Readonly<Record<ReasonCode, string>> = {
  nodeNameMismatch: 'NodeNameMismatch',
  nodeSelectorMismatch: 'NodeSelectorMismatch',
  nodeAffinityMismatch: 'NodeAffinityMismatch',
  untoleratedTaint: 'UntoleratedTaint',
};

export const ReasonType = builder.interfaceRef<Reason>('Reason').implement({
  description: 'One thing that would have to change for the Pod to go there.',
  resolveType: ({ code }) => TYPE_OF[code],
  fields: (t) => ({
    code: t.field({ type: ReasonCodeEnum, description: 'What kind of rule it is.', resolve: ({ code }) => code }),
    message: t.string({ description: 'The reason as a sentence.', resolve: explain }),
  }),
});

builder.objectRef<ReasonOf<'nodeNameMismatch'>>(TYPE_OF.nodeNameMismatch).implement({
  description: 'The template names another Node.',
  interfaces: [ReasonType],
  fields: (t) => ({
    wanted: t.exposeString('wanted', { description: 'The Node the template names.' }),
    found: t.exposeString('found', { description: 'This Node.' }),
  }),
});

builder.objectRef<ReasonOf<'nodeSelectorMismatch'>>(TYPE_OF.nodeSelectorMismatch).implement({
  description: 'The node selector wants another label.',
  interfaces: [ReasonType],
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The label.' }),
    wanted: t.exposeString('wanted', { description: 'The value the selector wants.' }),
    found: t.exposeString('found', {
      nullable: true,
      description: 'What the Node has; null where it lacks the label.',
    }),
  }),
});

builder.objectRef<ReasonOf<'nodeAffinityMismatch'>>(TYPE_OF.nodeAffinityMismatch).implement({
  description: 'No term of the required node affinity matches.',
  interfaces: [ReasonType],
  fields: (t) => ({
    terms: t.field({
      type: [TermMismatchType],
      complexity: FEW,
      description: 'Why each term does not; none where the affinity has no term.',
      resolve: ({ terms }) => [...terms],
    }),
  }),
});

builder.objectRef<ReasonOf<'untoleratedTaint'>>(TYPE_OF.untoleratedTaint).implement({
  description: 'No toleration tolerates a taint.',
  interfaces: [ReasonType],
  fields: (t) => ({ taint: t.field({ type: TaintType, description: 'The taint.', resolve: ({ taint }) => taint }) }),
});
