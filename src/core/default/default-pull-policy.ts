import { imageTag } from './image-tag.ts';

/** What an image without a pull policy gets; one that is no reference is not looked for each time, either. */
export function defaultPullPolicy(image: string): string {
  return imageTag(image) === 'latest' ? 'Always' : 'IfNotPresent';
}
