import { type StoredObject, sendStatus, startFakeApiServer } from '../../support/fake-api-server.ts';
import { describeClusterAdapter } from '../describe-cluster-adapter.ts';
import { openFake } from './open-fake.ts';

describeClusterAdapter('the Kubernetes adapter', async (objects) => {
  const fake = await startFakeApiServer(objects as readonly StoredObject[]);
  return {
    open() {
      fake.fault = undefined;
      return openFake(fake).reader;
    },
    openBroken() {
      fake.fault = (response, { path }) => {
        if (!path.includes('continue=')) return false;
        sendStatus(response, 500, 'InternalError');
        return true;
      };
      return openFake(fake).reader;
    },
    close: () => fake.close(),
  };
});
