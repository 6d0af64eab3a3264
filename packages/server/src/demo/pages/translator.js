// The school's plug-in for machine translation. This one knows the sample week alone and asks no network: a real school
// gives its own service here. For other words it answers with nothing, and the widget says so.
import { useTranslator } from '/fp/fp.js';

const base = (tag) => tag.split('-')[0];
let drafts;

useTranslator(async ({ text, to }) => {
  drafts ??= fetch('/drafts.json').then((answer) => answer.json());
  return (await drafts).find((one) => one.text === text && base(one.to) === base(to))?.shown ?? '';
});
