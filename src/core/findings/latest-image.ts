import { imageTag } from '../default/image-tag.ts';
import { quote } from '../text/quote.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { fieldOf, POD_SPEC } from './steps.ts';
import { templateContainers } from './template-containers.ts';

/** Without a digest the tag is what counts, and this one moves. */
export function latestImage({ daemonSet }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  const images = [
    ...templateContainers(spec).map(({ container, path }) => ({ image: container.image, path: [...path, 'image'] })),
    ...spec.volumes.map((volume, index) => ({
      image: volume.image?.reference ?? '',
      path: [...POD_SPEC, 'volumes', index, 'image', 'reference'],
    })),
  ];
  return images
    .filter(({ image }) => imageTag(image) === 'latest' && !image.includes('@'))
    .map(({ image, path }) => ({
      id: 'latest-image',
      severity: 'warning',
      field: fieldOf(path),
      message: `${quote(image)} is what is the latest when each Node pulls it: one revision of the DaemonSet runs different images, and going back brings none back; which version is meant only you know.`,
      fix: [],
    }));
}
