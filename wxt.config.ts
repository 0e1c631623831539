import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  publicDir: 'components/static',
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
});
