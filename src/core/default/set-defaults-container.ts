import type {
  ContainerPort,
  EnvVar,
  EphemeralContainerCommon,
  HTTPGetAction,
  Lifecycle,
  LifecycleHandler,
  ObjectFieldSelector,
  Probe,
} from '../v1/types.ts';
import { defaultPullPolicy } from './default-pull-policy.ts';
import { roundUpResources } from './round-up-resources.ts';

/** SetDefaults_Container (core/v1/defaults.go:82) and those of its ports, environment, probes and lifecycle. */
export function setDefaultsContainer<C extends EphemeralContainerCommon>(container: C): C {
  return {
    ...container,
    imagePullPolicy: container.imagePullPolicy === '' ? defaultPullPolicy(container.image) : container.imagePullPolicy,
    terminationMessagePath:
      container.terminationMessagePath === '' ? '/dev/termination-log' : container.terminationMessagePath,
    terminationMessagePolicy: container.terminationMessagePolicy === '' ? 'File' : container.terminationMessagePolicy,
    ports: container.ports.some(({ protocol }) => protocol === '')
      ? container.ports.map(setDefaultsPort)
      : container.ports,
    env: container.env.some(({ valueFrom }) => valueFrom !== undefined)
      ? container.env.map(setDefaultsEnvVar)
      : container.env,
    resources: roundUpResources(container.resources),
    livenessProbe: setDefaultsProbe(container.livenessProbe),
    readinessProbe: setDefaultsProbe(container.readinessProbe),
    startupProbe: setDefaultsProbe(container.startupProbe),
    lifecycle: setDefaultsLifecycle(container.lifecycle),
  };
}

export function setDefaultsFieldRef(fieldRef: ObjectFieldSelector | undefined): ObjectFieldSelector | undefined {
  return fieldRef === undefined || fieldRef.apiVersion !== '' ? fieldRef : { ...fieldRef, apiVersion: 'v1' };
}

function setDefaultsPort(port: ContainerPort): ContainerPort {
  return port.protocol === '' ? { ...port, protocol: 'TCP' } : port;
}

function setDefaultsEnvVar(variable: EnvVar): EnvVar {
  const { valueFrom } = variable;
  if (valueFrom === undefined) return variable;
  const { fieldRef, fileKeyRef } = valueFrom;
  return {
    ...variable,
    valueFrom: {
      ...valueFrom,
      fieldRef: setDefaultsFieldRef(fieldRef),
      fileKeyRef: fileKeyRef === undefined ? undefined : { ...fileKeyRef, optional: fileKeyRef.optional ?? false },
    },
  };
}

function setDefaultsProbe(probe: Probe | undefined): Probe | undefined {
  if (probe === undefined) return undefined;
  const { grpc } = probe;
  return {
    ...probe,
    timeoutSeconds: probe.timeoutSeconds === 0 ? 1 : probe.timeoutSeconds,
    periodSeconds: probe.periodSeconds === 0 ? 10 : probe.periodSeconds,
    successThreshold: probe.successThreshold === 0 ? 1 : probe.successThreshold,
    failureThreshold: probe.failureThreshold === 0 ? 3 : probe.failureThreshold,
    httpGet: setDefaultsHttpGet(probe.httpGet),
    grpc: grpc === undefined ? undefined : { ...grpc, service: grpc.service ?? '' },
  };
}

function setDefaultsLifecycle(lifecycle: Lifecycle | undefined): Lifecycle | undefined {
  if (lifecycle === undefined) return undefined;
  return {
    ...lifecycle,
    postStart: setDefaultsHandler(lifecycle.postStart),
    preStop: setDefaultsHandler(lifecycle.preStop),
  };
}

function setDefaultsHandler(handler: LifecycleHandler | undefined): LifecycleHandler | undefined {
  return handler === undefined ? undefined : { ...handler, httpGet: setDefaultsHttpGet(handler.httpGet) };
}

function setDefaultsHttpGet(httpGet: HTTPGetAction | undefined): HTTPGetAction | undefined {
  if (httpGet === undefined) return undefined;
  const { path, scheme } = httpGet;
  return { ...httpGet, path: path === '' ? '/' : path, scheme: scheme === '' ? 'HTTP' : scheme };
}
