import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  // The planted stories are for the tests alone: each has a defect that they must find.
  stories: [process.env['FP_PLANTED'] ? '../**/*.stories.ts' : '../!(planted)/**/*.stories.ts'],
  // The tests run axe themselves, in every setting: the addon, which runs it at each drawing, would do it all twice.
  addons: ['@storybook/addon-docs', ...(process.env['FP_PLANTED'] ? [] : ['@storybook/addon-a11y'])],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal(vite) {
    // vite.config.ts describes the script-tag build; of that Storybook wants nothing.
    const { rolldownOptions: _rolldown, outDir: _outDir, ...build } = vite.build ?? {};
    return { ...vite, build };
  },
};

export default config;
