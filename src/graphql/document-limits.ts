import {
  type ASTVisitor,
  type DocumentNode,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  type ValidationContext,
  validate,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Caller } from '../edge/authenticate.ts';
import { LIMITS, type LimitName } from '../limits.ts';
import type { GraphqlContext } from './builder.ts';
import { graphqlProblem } from './graphql-problem.ts';

/** Bounds what a document may cost before it is run, and shows the schema to known callers only. */
export function useDocumentLimits(): Plugin<GraphqlContext> {
  return {
    onParse({ context, setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options?: Parameters<typeof parse>[1]) =>
        parseBounded(source, options, tokensFor(context.caller)),
      );
    },
    onValidate({ context, addValidationRule, setValidationFn }) {
      const isAnonymous = context.caller.kind === 'anonymous';
      addValidationRule(documentRule);
      if (isAnonymous) addValidationRule(NoSchemaIntrospectionCustomRule);
      // A suggestion would tell field by field what introspection does not.
      setValidationFn((...[schema, document, rules, options]: Parameters<typeof validate>) =>
        validate(schema, document, rules, { ...options, maxErrors: LIMITS.errors, hideSuggestions: isAnonymous }),
      );
    },
  };
}

function tokensFor(caller: Caller): LimitName {
  return caller.kind === 'anonymous' ? 'graphqlTokensAnonymous' : 'graphqlTokens';
}

function parseBounded(
  source: Parameters<typeof parse>[0],
  options: Parameters<typeof parse>[1],
  limit: LimitName,
): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS[limit] });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('contains more than')) throw error;
    throw refused('TOKEN_LIMIT', 'it has too many tokens', limit);
  }
}

/** Counts over the whole document: a fragment counts once, however often it is spread. */
function documentRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      let aliases = 0;
      let directives = 0;
      let mutations = 0;
      visit(document, {
        Field({ alias }) {
          if (alias !== undefined) aliases++;
        },
        Directive() {
          directives++;
        },
        OperationDefinition({ operation, selectionSet }) {
          // A fragment may hold any number.
          if (operation === 'mutation')
            for (const { kind } of selectionSet.selections) mutations += kind === Kind.FIELD ? 1 : 2;
        },
      });
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
      if (aliases > LIMITS.graphqlAliases) {
        context.reportError(refused('ALIAS_LIMIT', `it has ${aliases} aliases`, 'graphqlAliases'));
      }
      if (directives > LIMITS.graphqlDirectives) {
        context.reportError(refused('DIRECTIVE_LIMIT', `it has ${directives} directives`, 'graphqlDirectives'));
      }
      if (operations > LIMITS.graphqlOperations) {
        context.reportError(refused('OPERATION_LIMIT', `it has ${operations} operations`, 'graphqlOperations'));
      }
      if (mutations > 1) context.reportError(refused('ONE_MUTATION', 'it changes more than one thing', undefined));
    },
  };
}

function refused(code: string, why: string, limit: LimitName | undefined) {
  const over = limit === undefined ? '' : `, over the limit of ${LIMITS[limit]}`;
  const detail = `Cannot run the document: ${why}${over}`;
  return graphqlProblem({ kind: 'graphql', code, detail, ...(limit === undefined ? {} : { limit }) });
}
