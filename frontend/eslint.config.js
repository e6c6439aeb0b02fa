import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Imports flow shared → features → app; whatever leaves its own folder is named from the root, so that a zone can be read off the path. */
const zone = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['../../*'], message: '离开本目录的引用请写 @/…。' },
          ...(forbidden.length ? [{ group: forbidden, message: '引用方向只能是 shared → features → app，模块之间互不引用。' }] : []),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/schema.d.ts', 'public'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, properties: false } }],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-console': 'error',
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  zone(['src/shared/**'], ['@/features/*', '@/features/**', '@/app/*', '@/app/**']),
  ...features.map((feature) =>
    zone(
      [`src/features/${feature}/**`],
      ['@/app/*', '@/app/**', ...features.filter((other) => other !== feature).flatMap((other) => [`@/features/${other}`, `@/features/${other}/**`])],
    ),
  ),
);
