import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal(vite) {
    // vite.config.ts describes the script-tag build; of that Storybook wants nothing.
    const { rolldownOptions: _rolldown, outDir: _outDir, ...build } = vite.build ?? {};
    return { ...vite, build };
  },
};

export default config;
