import { Refusal, SIDES, type Change, type Entity, type Page, type Receipt, type Session, type Side } from '@family-partnering/contract';

type Bag = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

export const isEntity = (value: unknown): value is Entity =>
  isObject(value) && isText(value['kind']) && isText(value['id']) && isCount(value['version']) && isText(value['changedBy']);

const isChange = (value: unknown): value is Change =>
  isObject(value) &&
  (value['type'] === 'upsert' ? isEntity(value['entity'])
    : value['type'] === 'remove' && isText(value['kind']) && isText(value['id']) && isCount(value['version']));

const isChanges = (value: unknown): value is readonly Change[] => Array.isArray(value) && value.every(isChange);

const isPage = (value: unknown): value is Page =>
  isObject(value) && Array.isArray(value['items']) && value['items'].every(isEntity) && isText(value['position']) &&
  [value['before'], value['after']].every((cursor) => cursor === undefined || isText(cursor));

const isReceipt = (value: unknown): value is Receipt => isObject(value) && isText(value['action']) && isChanges(value['changes']);

export type Opening = Pick<Session, 'viewer' | 'now' | 'supports'>;

function isOpening(value: unknown): value is Opening {
  if (!isObject(value) || !isObject(value['viewer']) || !isObject(value['supports'])) return false;
  const { viewer, supports } = value;
  return isText(viewer['person']) && isText(viewer['tenant']) && SIDES.includes(viewer['side'] as Side) &&
    isText(value['now']) && !Number.isNaN(Date.parse(value['now'])) &&
    isTexts(supports['kinds']) && isTexts(supports['actions']) &&
    isText(supports['watch']) && isText(supports['paging']) && isText(supports['durability']);
}

/** What came over the wire is believed only after a look at it. */
function checked<T>(what: string, test: (value: unknown) => value is T) {
  return (value: unknown): T => {
    if (test(value)) return value;
    throw new Refusal('protocol', { reason: 'malformed-answer', message: `The server's answer is not ${what}. Is the server of the same version?` });
  };
}

export const asOpening = checked('a session', isOpening);
export const asPage = checked('a page of a list', isPage);
export const asEntity = checked('an entity', isEntity);
export const asReceipt = checked('a receipt', isReceipt);
export const asChanges = checked('a list of changes', isChanges);
