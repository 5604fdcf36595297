/** The reasons of a suggestion as sentences. */
import type { TFunction } from 'i18next';
import type { WhyView } from '../../../shared/contract/matching';
import type { Format } from '../../format';

export function sayReason(t: TFunction, { list }: Format, { say, facts, fields, definitions }: WhyView): string {
  return t(`matching:why.${say}`, {
    ...facts,
    fields: list(fields.map((field) => t(`choices:policy-field.${field}`))),
    definitions: list(definitions.map((definition) => t(`choices:figure-definition.${definition}`))),
  });
}
