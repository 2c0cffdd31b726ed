import type { ContainerCondition, MediaCondition, MediaQuery, MediaRule, Rule } from 'lightningcss';

/** Conditions that must hold together: of the medium, and of the container. */
interface Case {
  readonly type?: Pick<MediaQuery, 'qualifier' | 'mediaType'>;
  readonly media: readonly MediaCondition[];
  readonly container: readonly ContainerCondition[];
}

/**
 * A media rule for an embed: it queries its container where the site queries the window's width, and the medium for all
 * else. A list of both becomes several rules with the same content. A visitor without scripts sees no embed.
 */
export function mediaInEmbed({ query, rules, loc }: MediaRule): readonly Rule[] {
  const cases = query.mediaQueries.flatMap(casesOf).filter(({ media }) => !media.some(isWithoutScript));
  const inContainer = (condition: ContainerCondition): Rule => ({
    type: 'container',
    value: { name: 'throughline', condition, rules, loc },
  });
  const inMedia = (asked: readonly Case[], inside: Rule[]): Rule => ({
    type: 'media',
    value: { query: { mediaQueries: asked.map(queryOf) }, rules: inside, loc },
  });
  const ofMedia = cases.filter(({ container }) => container.length === 0);
  const ofWidth = cases.filter((one) => one.container.length > 0 && !asksMedia(one));
  const ofBoth = cases.filter((one) => one.container.length > 0 && asksMedia(one));
  const widths = ofWidth.map(({ container }) => joined('and', container));
  return [
    ...(ofMedia.length > 0 ? [inMedia(ofMedia, rules)] : []),
    ...(widths.length > 0 ? [inContainer(joined('or', widths))] : []),
    ...ofBoth.map((one) => inMedia([one], [inContainer(joined('and', one.container))])),
  ];
}

const asksMedia = ({ type, media }: Case): boolean =>
  media.length > 0 || (type !== undefined && (type.qualifier === 'not' || type.mediaType !== 'all'));

const queryOf = ({ type = { mediaType: 'all' }, media }: Case): MediaQuery => ({
  ...type,
  ...(media.length > 0 && { condition: joined('and', media) }),
});

function casesOf(query: MediaQuery): readonly Case[] {
  const { condition, ...type } = query;
  if (!condition) return [{ type, media: [], container: [] }];
  if (!asksWidth(condition)) return [{ type, media: [condition], container: [] }];
  if (type.qualifier !== 'not') return alternatives(condition).map((one) => ({ ...one, type }));
  // Not (a and b) is (not a) or (not b).
  const ofType: readonly Case[] = type.mediaType === 'all' ? [] : [{ type, media: [], container: [] }];
  return [...ofType, ...alternatives(negated(condition))];
}

/** The cases in which a condition holds. */
function alternatives(condition: MediaCondition): readonly Case[] {
  if (!asksWidth(condition)) return [{ media: [condition], container: [] }];
  if (isOnlyWidth(condition)) return [{ media: [], container: [inPx(condition)] }];
  if (condition.type === 'not') return alternatives(negated(condition.value));
  if (condition.type !== 'operation') return [];
  const parts = condition.conditions.map(alternatives);
  if (condition.operator === 'or') return parts.flat();
  return parts.reduce((cases, part) =>
    cases.flatMap((one) =>
      part.map((other) => ({
        media: [...one.media, ...other.media],
        container: [...one.container, ...other.container],
      })),
    ),
  );
}

const leaves = (condition: MediaCondition): readonly MediaCondition[] =>
  condition.type === 'operation'
    ? condition.conditions.flatMap(leaves)
    : condition.type === 'not'
      ? leaves(condition.value)
      : [condition];
const isWidth = (leaf: MediaCondition) => leaf.type === 'feature' && leaf.value.name === 'width';
const asksWidth = (condition: MediaCondition) => leaves(condition).some(isWidth);
const isOnlyWidth = (condition: MediaCondition) => leaves(condition).every(isWidth);

function isWithoutScript(condition: MediaCondition): boolean {
  if (condition.type === 'operation' && condition.operator === 'and')
    return condition.conditions.some(isWithoutScript);
  if (condition.type !== 'feature' || condition.value.type !== 'plain') return false;
  const { name, value } = condition.value;
  return name === 'scripting' && value.type === 'ident' && value.value === 'none';
}

function negated(condition: MediaCondition): MediaCondition {
  if (condition.type === 'not') return condition.value;
  if (condition.type !== 'operation') return { type: 'not', value: condition };
  const operator = condition.operator === 'and' ? 'or' : 'and';
  return { ...condition, operator, conditions: condition.conditions.map(negated) };
}

function joined<Condition extends MediaCondition | ContainerCondition>(
  operator: 'and' | 'or',
  conditions: readonly Condition[],
): Condition {
  const [first] = conditions;
  return conditions.length === 1 && first
    ? first
    : ({ type: 'operation', operator, conditions: [...conditions] } as MediaCondition as Condition);
}

/** A condition on widths for a container, whose `em` differs from a medium's: that one is 16 px. */
const inPx = (condition: MediaCondition): ContainerCondition =>
  JSON.parse(JSON.stringify(condition), (_, value) =>
    value?.unit === 'em' ? { unit: 'px', value: value.value * 16 } : value,
  );
