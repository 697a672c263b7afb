import { tokenHeaders } from './ask-graphql.ts';

interface SwaggerUi {
  preauthorizeApiKey(scheme: string, token: string): void;
}

declare const SwaggerUIBundle: (options: object) => SwaggerUi;

const dark = matchMedia('(prefers-color-scheme: dark)');
followScheme();
dark.addEventListener('change', followScheme);

const ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger',
  deepLinking: true,
  // Its badge would send the document to another site.
  validatorUrl: null,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  onComplete() {
    const { authorization } = tokenHeaders();
    if (authorization !== undefined) ui.preauthorizeApiKey('bearer', authorization.slice('Bearer '.length));
  },
});

function followScheme(): void {
  document.documentElement.classList.toggle('dark-mode', dark.matches);
}
