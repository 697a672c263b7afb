/*
 * What a decoded apps/v1 DaemonSet is made of. Generated from the Kubernetes source by test/conformance/layouts, as
 * layouts.ts. A field that was missing or null is the zero value of its Go type: an empty text, list or map, 0, false;
 * behind a pointer it is undefined. Integers of 64 bits are bigints.
 */
import type { Quantity } from '../go/parse-quantity.ts';
import type { Moment } from '../go/parse-time.ts';
import type { SourceValue } from '../source/source-value.ts';

export interface DaemonSet extends TypeMeta {
  readonly metadata: ObjectMeta;
  readonly spec: DaemonSetSpec;
  readonly status: DaemonSetStatus;
}

export interface TypeMeta {
  readonly kind: string;
  readonly apiVersion: string;
}

export interface ObjectMeta {
  readonly name: string;
  readonly generateName: string;
  readonly namespace: string;
  readonly selfLink: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly generation: bigint;
  readonly creationTimestamp: Moment | undefined;
  readonly deletionTimestamp: Moment | undefined;
  readonly deletionGracePeriodSeconds: bigint | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly ownerReferences: readonly OwnerReference[];
  readonly finalizers: readonly string[];
  readonly managedFields: readonly ManagedFieldsEntry[];
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller: boolean | undefined;
  readonly blockOwnerDeletion: boolean | undefined;
}

export interface ManagedFieldsEntry {
  readonly manager: string;
  readonly operation: string;
  readonly apiVersion: string;
  readonly time: Moment | undefined;
  readonly fieldsType: string;
  readonly fieldsV1: SourceValue | undefined;
  readonly subresource: string;
}

export interface DaemonSetSpec {
  readonly selector: LabelSelector | undefined;
  readonly template: PodTemplateSpec;
  readonly updateStrategy: DaemonSetUpdateStrategy;
  readonly minReadySeconds: number;
  readonly revisionHistoryLimit: number | undefined;
}

export interface LabelSelector {
  readonly matchLabels: ReadonlyMap<string, string>;
  readonly matchExpressions: readonly LabelSelectorRequirement[];
}

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export interface PodTemplateSpec {
  readonly metadata: ObjectMeta;
  readonly spec: PodSpec;
}

export interface PodSpec {
  readonly volumes: readonly Volume[];
  readonly initContainers: readonly Container[];
  readonly containers: readonly Container[];
  readonly ephemeralContainers: readonly EphemeralContainer[];
  readonly restartPolicy: string;
  readonly terminationGracePeriodSeconds: bigint | undefined;
  readonly activeDeadlineSeconds: bigint | undefined;
  readonly dnsPolicy: string;
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccountName: string;
  readonly serviceAccount: string;
  readonly automountServiceAccountToken: boolean | undefined;
  readonly nodeName: string;
  readonly hostNetwork: boolean;
  readonly hostPID: boolean;
  readonly hostIPC: boolean;
  readonly shareProcessNamespace: boolean | undefined;
  readonly securityContext: PodSecurityContext | undefined;
  readonly imagePullSecrets: readonly LocalObjectReference[];
  readonly hostname: string;
  readonly subdomain: string;
  readonly affinity: Affinity | undefined;
  readonly schedulerName: string;
  readonly tolerations: readonly Toleration[];
  readonly hostAliases: readonly HostAlias[];
  readonly priorityClassName: string;
  readonly priority: number | undefined;
  readonly dnsConfig: PodDNSConfig | undefined;
  readonly readinessGates: readonly PodReadinessGate[];
  readonly runtimeClassName: string | undefined;
  readonly enableServiceLinks: boolean | undefined;
  readonly preemptionPolicy: string | undefined;
  readonly overhead: ReadonlyMap<string, Quantity>;
  readonly topologySpreadConstraints: readonly TopologySpreadConstraint[];
  readonly setHostnameAsFQDN: boolean | undefined;
  readonly os: PodOS | undefined;
  readonly hostUsers: boolean | undefined;
  readonly schedulingGates: readonly PodSchedulingGate[];
  readonly resourceClaims: readonly PodResourceClaim[];
  readonly resources: ResourceRequirements | undefined;
  readonly hostnameOverride: string | undefined;
  readonly schedulingGroup: PodSchedulingGroup | undefined;
  readonly evictionResponders: readonly EvictionResponder[];
}

export interface Volume extends VolumeSource {
  readonly name: string;
}

export interface VolumeSource {
  readonly hostPath: HostPathVolumeSource | undefined;
  readonly emptyDir: EmptyDirVolumeSource | undefined;
  readonly gcePersistentDisk: GCEPersistentDiskVolumeSource | undefined;
  readonly awsElasticBlockStore: AWSElasticBlockStoreVolumeSource | undefined;
  readonly gitRepo: GitRepoVolumeSource | undefined;
  readonly secret: SecretVolumeSource | undefined;
  readonly nfs: NFSVolumeSource | undefined;
  readonly iscsi: ISCSIVolumeSource | undefined;
  readonly glusterfs: GlusterfsVolumeSource | undefined;
  readonly persistentVolumeClaim: PersistentVolumeClaimVolumeSource | undefined;
  readonly rbd: RBDVolumeSource | undefined;
  readonly flexVolume: FlexVolumeSource | undefined;
  readonly cinder: CinderVolumeSource | undefined;
  readonly cephfs: CephFSVolumeSource | undefined;
  readonly flocker: FlockerVolumeSource | undefined;
  readonly downwardAPI: DownwardAPIVolumeSource | undefined;
  readonly fc: FCVolumeSource | undefined;
  readonly azureFile: AzureFileVolumeSource | undefined;
  readonly configMap: ConfigMapVolumeSource | undefined;
  readonly vsphereVolume: VsphereVirtualDiskVolumeSource | undefined;
  readonly quobyte: QuobyteVolumeSource | undefined;
  readonly azureDisk: AzureDiskVolumeSource | undefined;
  readonly photonPersistentDisk: PhotonPersistentDiskVolumeSource | undefined;
  readonly projected: ProjectedVolumeSource | undefined;
  readonly portworxVolume: PortworxVolumeSource | undefined;
  readonly scaleIO: ScaleIOVolumeSource | undefined;
  readonly storageos: StorageOSVolumeSource | undefined;
  readonly csi: CSIVolumeSource | undefined;
  readonly ephemeral: EphemeralVolumeSource | undefined;
  readonly image: ImageVolumeSource | undefined;
}

export interface HostPathVolumeSource {
  readonly path: string;
  readonly type: string | undefined;
}

export interface EmptyDirVolumeSource {
  readonly medium: string;
  readonly sizeLimit: Quantity | undefined;
  readonly mode: number | undefined;
}

export interface GCEPersistentDiskVolumeSource {
  readonly pdName: string;
  readonly fsType: string;
  readonly partition: number;
  readonly readOnly: boolean;
}

export interface AWSElasticBlockStoreVolumeSource {
  readonly volumeID: string;
  readonly fsType: string;
  readonly partition: number;
  readonly readOnly: boolean;
}

export interface GitRepoVolumeSource {
  readonly repository: string;
  readonly revision: string;
  readonly directory: string;
}

export interface SecretVolumeSource {
  readonly secretName: string;
  readonly items: readonly KeyToPath[];
  readonly defaultMode: number | undefined;
  readonly optional: boolean | undefined;
  readonly defaultUser: bigint | undefined;
}

export interface KeyToPath {
  readonly key: string;
  readonly path: string;
  readonly mode: number | undefined;
  readonly user: bigint | undefined;
}

export interface NFSVolumeSource {
  readonly server: string;
  readonly path: string;
  readonly readOnly: boolean;
}

export interface ISCSIVolumeSource {
  readonly targetPortal: string;
  readonly iqn: string;
  readonly lun: number;
  readonly iscsiInterface: string;
  readonly fsType: string;
  readonly readOnly: boolean;
  readonly portals: readonly string[];
  readonly chapAuthDiscovery: boolean;
  readonly chapAuthSession: boolean;
  readonly secretRef: LocalObjectReference | undefined;
  readonly initiatorName: string | undefined;
}

export interface LocalObjectReference {
  readonly name: string;
}

export interface GlusterfsVolumeSource {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly: boolean;
}

export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly readOnly: boolean;
}

export interface RBDVolumeSource {
  readonly monitors: readonly string[];
  readonly image: string;
  readonly fsType: string;
  readonly pool: string;
  readonly user: string;
  readonly keyring: string;
  readonly secretRef: LocalObjectReference | undefined;
  readonly readOnly: boolean;
}

export interface FlexVolumeSource {
  readonly driver: string;
  readonly fsType: string;
  readonly secretRef: LocalObjectReference | undefined;
  readonly readOnly: boolean;
  readonly options: ReadonlyMap<string, string>;
}

export interface CinderVolumeSource {
  readonly volumeID: string;
  readonly fsType: string;
  readonly readOnly: boolean;
  readonly secretRef: LocalObjectReference | undefined;
}

export interface CephFSVolumeSource {
  readonly monitors: readonly string[];
  readonly path: string;
  readonly user: string;
  readonly secretFile: string;
  readonly secretRef: LocalObjectReference | undefined;
  readonly readOnly: boolean;
}

export interface FlockerVolumeSource {
  readonly datasetName: string;
  readonly datasetUUID: string;
}

export interface DownwardAPIVolumeSource {
  readonly items: readonly DownwardAPIVolumeFile[];
  readonly defaultMode: number | undefined;
  readonly defaultUser: bigint | undefined;
}

export interface DownwardAPIVolumeFile {
  readonly path: string;
  readonly fieldRef: ObjectFieldSelector | undefined;
  readonly resourceFieldRef: ResourceFieldSelector | undefined;
  readonly mode: number | undefined;
  readonly user: bigint | undefined;
}

export interface ObjectFieldSelector {
  readonly apiVersion: string;
  readonly fieldPath: string;
}

export interface ResourceFieldSelector {
  readonly containerName: string;
  readonly resource: string;
  readonly divisor: Quantity;
}

export interface FCVolumeSource {
  readonly targetWWNs: readonly string[];
  readonly lun: number | undefined;
  readonly fsType: string;
  readonly readOnly: boolean;
  readonly wwids: readonly string[];
}

export interface AzureFileVolumeSource {
  readonly secretName: string;
  readonly shareName: string;
  readonly readOnly: boolean;
}

export interface ConfigMapVolumeSource extends LocalObjectReference {
  readonly items: readonly KeyToPath[];
  readonly defaultMode: number | undefined;
  readonly optional: boolean | undefined;
  readonly defaultUser: bigint | undefined;
}

export interface VsphereVirtualDiskVolumeSource {
  readonly volumePath: string;
  readonly fsType: string;
  readonly storagePolicyName: string;
  readonly storagePolicyID: string;
}

export interface QuobyteVolumeSource {
  readonly registry: string;
  readonly volume: string;
  readonly readOnly: boolean;
  readonly user: string;
  readonly group: string;
  readonly tenant: string;
}

export interface AzureDiskVolumeSource {
  readonly diskName: string;
  readonly diskURI: string;
  readonly cachingMode: string | undefined;
  readonly fsType: string | undefined;
  readonly readOnly: boolean | undefined;
  readonly kind: string | undefined;
}

export interface PhotonPersistentDiskVolumeSource {
  readonly pdID: string;
  readonly fsType: string;
}

export interface ProjectedVolumeSource {
  readonly sources: readonly VolumeProjection[];
  readonly defaultMode: number | undefined;
  readonly defaultUser: bigint | undefined;
}

export interface VolumeProjection {
  readonly secret: SecretProjection | undefined;
  readonly downwardAPI: DownwardAPIProjection | undefined;
  readonly configMap: ConfigMapProjection | undefined;
  readonly serviceAccountToken: ServiceAccountTokenProjection | undefined;
  readonly clusterTrustBundle: ClusterTrustBundleProjection | undefined;
  readonly podCertificate: PodCertificateProjection | undefined;
}

export interface SecretProjection extends LocalObjectReference {
  readonly items: readonly KeyToPath[];
  readonly optional: boolean | undefined;
}

export interface DownwardAPIProjection {
  readonly items: readonly DownwardAPIVolumeFile[];
}

export interface ConfigMapProjection extends LocalObjectReference {
  readonly items: readonly KeyToPath[];
  readonly optional: boolean | undefined;
}

export interface ServiceAccountTokenProjection {
  readonly audience: string;
  readonly expirationSeconds: bigint | undefined;
  readonly path: string;
  readonly user: bigint | undefined;
}

export interface ClusterTrustBundleProjection {
  readonly name: string | undefined;
  readonly signerName: string | undefined;
  readonly labelSelector: LabelSelector | undefined;
  readonly optional: boolean | undefined;
  readonly path: string;
  readonly user: bigint | undefined;
}

export interface PodCertificateProjection {
  readonly signerName: string;
  readonly keyType: string;
  readonly maxExpirationSeconds: number | undefined;
  readonly credentialBundlePath: string;
  readonly keyPath: string;
  readonly certificateChainPath: string;
  readonly userAnnotations: ReadonlyMap<string, string>;
  readonly user: bigint | undefined;
}

export interface PortworxVolumeSource {
  readonly volumeID: string;
  readonly fsType: string;
  readonly readOnly: boolean;
}

export interface ScaleIOVolumeSource {
  readonly gateway: string;
  readonly system: string;
  readonly secretRef: LocalObjectReference | undefined;
  readonly sslEnabled: boolean;
  readonly protectionDomain: string;
  readonly storagePool: string;
  readonly storageMode: string;
  readonly volumeName: string;
  readonly fsType: string;
  readonly readOnly: boolean;
}

export interface StorageOSVolumeSource {
  readonly volumeName: string;
  readonly volumeNamespace: string;
  readonly fsType: string;
  readonly readOnly: boolean;
  readonly secretRef: LocalObjectReference | undefined;
}

export interface CSIVolumeSource {
  readonly driver: string;
  readonly readOnly: boolean | undefined;
  readonly fsType: string | undefined;
  readonly volumeAttributes: ReadonlyMap<string, string>;
  readonly nodePublishSecretRef: LocalObjectReference | undefined;
}

export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate: PersistentVolumeClaimTemplate | undefined;
}

export interface PersistentVolumeClaimTemplate {
  readonly metadata: ObjectMeta;
  readonly spec: PersistentVolumeClaimSpec;
}

export interface PersistentVolumeClaimSpec {
  readonly accessModes: readonly string[];
  readonly selector: LabelSelector | undefined;
  readonly resources: VolumeResourceRequirements;
  readonly volumeName: string;
  readonly storageClassName: string | undefined;
  readonly volumeMode: string | undefined;
  readonly dataSource: TypedLocalObjectReference | undefined;
  readonly dataSourceRef: TypedObjectReference | undefined;
  readonly volumeAttributesClassName: string | undefined;
}

export interface VolumeResourceRequirements {
  readonly limits: ReadonlyMap<string, Quantity>;
  readonly requests: ReadonlyMap<string, Quantity>;
}

export interface TypedLocalObjectReference {
  readonly apiGroup: string | undefined;
  readonly kind: string;
  readonly name: string;
}

export interface TypedObjectReference {
  readonly apiGroup: string | undefined;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

export interface ImageVolumeSource {
  readonly reference: string;
  readonly pullPolicy: string;
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly workingDir: string;
  readonly ports: readonly ContainerPort[];
  readonly envFrom: readonly EnvFromSource[];
  readonly env: readonly EnvVar[];
  readonly resources: ResourceRequirements;
  readonly resizePolicy: readonly ContainerResizePolicy[];
  readonly restartPolicy: string | undefined;
  readonly restartPolicyRules: readonly ContainerRestartRule[];
  readonly volumeMounts: readonly VolumeMount[];
  readonly volumeDevices: readonly VolumeDevice[];
  readonly livenessProbe: Probe | undefined;
  readonly readinessProbe: Probe | undefined;
  readonly startupProbe: Probe | undefined;
  readonly lifecycle: Lifecycle | undefined;
  readonly terminationMessagePath: string;
  readonly terminationMessagePolicy: string;
  readonly imagePullPolicy: string;
  readonly securityContext: SecurityContext | undefined;
  readonly stdin: boolean;
  readonly stdinOnce: boolean;
  readonly tty: boolean;
}

export interface ContainerPort {
  readonly name: string;
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostIP: string;
}

export interface EnvFromSource {
  readonly prefix: string;
  readonly configMapRef: ConfigMapEnvSource | undefined;
  readonly secretRef: SecretEnvSource | undefined;
}

export interface ConfigMapEnvSource extends LocalObjectReference {
  readonly optional: boolean | undefined;
}

export interface SecretEnvSource extends LocalObjectReference {
  readonly optional: boolean | undefined;
}

export interface EnvVar {
  readonly name: string;
  readonly value: string;
  readonly valueFrom: EnvVarSource | undefined;
}

export interface EnvVarSource {
  readonly fieldRef: ObjectFieldSelector | undefined;
  readonly resourceFieldRef: ResourceFieldSelector | undefined;
  readonly configMapKeyRef: ConfigMapKeySelector | undefined;
  readonly secretKeyRef: SecretKeySelector | undefined;
  readonly fileKeyRef: FileKeySelector | undefined;
}

export interface ConfigMapKeySelector extends LocalObjectReference {
  readonly key: string;
  readonly optional: boolean | undefined;
}

export interface SecretKeySelector extends LocalObjectReference {
  readonly key: string;
  readonly optional: boolean | undefined;
}

export interface FileKeySelector {
  readonly volumeName: string;
  readonly path: string;
  readonly key: string;
  readonly optional: boolean | undefined;
}

export interface ResourceRequirements {
  readonly limits: ReadonlyMap<string, Quantity>;
  readonly requests: ReadonlyMap<string, Quantity>;
  readonly claims: readonly ResourceClaim[];
}

export interface ResourceClaim {
  readonly name: string;
  readonly request: string;
}

export interface ContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}

export interface ContainerRestartRule {
  readonly action: string;
  readonly exitCodes: ContainerRestartRuleOnExitCodes | undefined;
}

export interface ContainerRestartRuleOnExitCodes {
  readonly operator: string;
  readonly values: readonly number[];
}

export interface VolumeMount {
  readonly name: string;
  readonly readOnly: boolean;
  readonly recursiveReadOnly: string | undefined;
  readonly mountPath: string;
  readonly subPath: string;
  readonly mountPropagation: string | undefined;
  readonly subPathExpr: string;
  readonly bindMountOptions: readonly string[];
}

export interface VolumeDevice {
  readonly name: string;
  readonly devicePath: string;
}

export interface Probe extends ProbeHandler {
  readonly initialDelaySeconds: number;
  readonly timeoutSeconds: number;
  readonly periodSeconds: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
  readonly terminationGracePeriodSeconds: bigint | undefined;
}

export interface ProbeHandler {
  readonly exec: ExecAction | undefined;
  readonly httpGet: HTTPGetAction | undefined;
  readonly tcpSocket: TCPSocketAction | undefined;
  readonly grpc: GRPCAction | undefined;
}

export interface ExecAction {
  readonly command: readonly string[];
}

export interface HTTPGetAction {
  readonly path: string;
  readonly port: number | string;
  readonly host: string;
  readonly scheme: string;
  readonly httpHeaders: readonly HTTPHeader[];
  readonly protocol: string | undefined;
}

export interface HTTPHeader {
  readonly name: string;
  readonly value: string;
}

export interface TCPSocketAction {
  readonly port: number | string;
  readonly host: string;
}

export interface GRPCAction {
  readonly port: number;
  readonly service: string | undefined;
  readonly mode: string | undefined;
}

export interface Lifecycle {
  readonly postStart: LifecycleHandler | undefined;
  readonly preStop: LifecycleHandler | undefined;
  readonly stopSignal: string | undefined;
}

export interface LifecycleHandler {
  readonly exec: ExecAction | undefined;
  readonly httpGet: HTTPGetAction | undefined;
  readonly tcpSocket: TCPSocketAction | undefined;
  readonly sleep: SleepAction | undefined;
}

export interface SleepAction {
  readonly seconds: bigint;
}

export interface SecurityContext {
  readonly capabilities: Capabilities | undefined;
  readonly privileged: boolean | undefined;
  readonly seLinuxOptions: SELinuxOptions | undefined;
  readonly windowsOptions: WindowsSecurityContextOptions | undefined;
  readonly runAsUser: bigint | undefined;
  readonly runAsGroup: bigint | undefined;
  readonly runAsNonRoot: boolean | undefined;
  readonly readOnlyRootFilesystem: boolean | undefined;
  readonly allowPrivilegeEscalation: boolean | undefined;
  readonly procMount: string | undefined;
  readonly seccompProfile: SeccompProfile | undefined;
  readonly appArmorProfile: AppArmorProfile | undefined;
}

export interface Capabilities {
  readonly add: readonly string[];
  readonly drop: readonly string[];
}

export interface SELinuxOptions {
  readonly user: string;
  readonly role: string;
  readonly type: string;
  readonly level: string;
}

export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpecName: string | undefined;
  readonly gmsaCredentialSpec: string | undefined;
  readonly runAsUserName: string | undefined;
  readonly hostProcess: boolean | undefined;
}

export interface SeccompProfile {
  readonly type: string;
  readonly localhostProfile: string | undefined;
}

export interface AppArmorProfile {
  readonly type: string;
  readonly localhostProfile: string | undefined;
}

export interface EphemeralContainer extends EphemeralContainerCommon {
  readonly targetContainerName: string;
}

export interface EphemeralContainerCommon {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly workingDir: string;
  readonly ports: readonly ContainerPort[];
  readonly envFrom: readonly EnvFromSource[];
  readonly env: readonly EnvVar[];
  readonly resources: ResourceRequirements;
  readonly resizePolicy: readonly ContainerResizePolicy[];
  readonly restartPolicy: string | undefined;
  readonly restartPolicyRules: readonly ContainerRestartRule[];
  readonly volumeMounts: readonly VolumeMount[];
  readonly volumeDevices: readonly VolumeDevice[];
  readonly livenessProbe: Probe | undefined;
  readonly readinessProbe: Probe | undefined;
  readonly startupProbe: Probe | undefined;
  readonly lifecycle: Lifecycle | undefined;
  readonly terminationMessagePath: string;
  readonly terminationMessagePolicy: string;
  readonly imagePullPolicy: string;
  readonly securityContext: SecurityContext | undefined;
  readonly stdin: boolean;
  readonly stdinOnce: boolean;
  readonly tty: boolean;
}

export interface PodSecurityContext {
  readonly seLinuxOptions: SELinuxOptions | undefined;
  readonly windowsOptions: WindowsSecurityContextOptions | undefined;
  readonly runAsUser: bigint | undefined;
  readonly runAsGroup: bigint | undefined;
  readonly runAsNonRoot: boolean | undefined;
  readonly supplementalGroups: readonly bigint[];
  readonly supplementalGroupsPolicy: string | undefined;
  readonly fsGroup: bigint | undefined;
  readonly sysctls: readonly Sysctl[];
  readonly fsGroupChangePolicy: string | undefined;
  readonly seccompProfile: SeccompProfile | undefined;
  readonly appArmorProfile: AppArmorProfile | undefined;
  readonly seLinuxChangePolicy: string | undefined;
}

export interface Sysctl {
  readonly name: string;
  readonly value: string;
}

export interface Affinity {
  readonly nodeAffinity: NodeAffinity | undefined;
  readonly podAffinity: PodAffinity | undefined;
  readonly podAntiAffinity: PodAntiAffinity | undefined;
}

export interface NodeAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution: NodeSelector | undefined;
  readonly preferredDuringSchedulingIgnoredDuringExecution: readonly PreferredSchedulingTerm[];
}

export interface NodeSelector {
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}

export interface NodeSelectorTerm {
  readonly matchExpressions: readonly NodeSelectorRequirement[];
  readonly matchFields: readonly NodeSelectorRequirement[];
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export interface PreferredSchedulingTerm {
  readonly weight: number;
  readonly preference: NodeSelectorTerm;
}

export interface PodAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution: readonly PodAffinityTerm[];
  readonly preferredDuringSchedulingIgnoredDuringExecution: readonly WeightedPodAffinityTerm[];
}

export interface PodAffinityTerm {
  readonly labelSelector: LabelSelector | undefined;
  readonly namespaces: readonly string[];
  readonly topologyKey: string;
  readonly namespaceSelector: LabelSelector | undefined;
  readonly matchLabelKeys: readonly string[];
  readonly mismatchLabelKeys: readonly string[];
}

export interface WeightedPodAffinityTerm {
  readonly weight: number;
  readonly podAffinityTerm: PodAffinityTerm;
}

export interface PodAntiAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution: readonly PodAffinityTerm[];
  readonly preferredDuringSchedulingIgnoredDuringExecution: readonly WeightedPodAffinityTerm[];
}

export interface Toleration {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
  readonly effect: string;
  readonly tolerationSeconds: bigint | undefined;
}

export interface HostAlias {
  readonly ip: string;
  readonly hostnames: readonly string[];
}

export interface PodDNSConfig {
  readonly nameservers: readonly string[];
  readonly searches: readonly string[];
  readonly options: readonly PodDNSConfigOption[];
}

export interface PodDNSConfigOption {
  readonly name: string;
  readonly value: string | undefined;
}

export interface PodReadinessGate {
  readonly conditionType: string;
}

export interface TopologySpreadConstraint {
  readonly maxSkew: number;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
  readonly labelSelector: LabelSelector | undefined;
  readonly minDomains: number | undefined;
  readonly nodeAffinityPolicy: string | undefined;
  readonly nodeTaintsPolicy: string | undefined;
  readonly matchLabelKeys: readonly string[];
}

export interface PodOS {
  readonly name: string;
}

export interface PodSchedulingGate {
  readonly name: string;
}

export interface PodResourceClaim {
  readonly name: string;
  readonly resourceClaimName: string | undefined;
  readonly resourceClaimTemplateName: string | undefined;
}

export interface PodSchedulingGroup {
  readonly podGroupName: string | undefined;
}

export interface EvictionResponder {
  readonly name: string;
  readonly priority: number | undefined;
}

export interface DaemonSetUpdateStrategy {
  readonly type: string;
  readonly rollingUpdate: RollingUpdateDaemonSet | undefined;
}

export interface RollingUpdateDaemonSet {
  readonly maxUnavailable: number | string | undefined;
  readonly maxSurge: number | string | undefined;
}

export interface DaemonSetStatus {
  readonly currentNumberScheduled: number;
  readonly numberMisscheduled: number;
  readonly desiredNumberScheduled: number;
  readonly numberReady: number;
  readonly observedGeneration: bigint;
  readonly updatedNumberScheduled: number;
  readonly numberAvailable: number;
  readonly numberUnavailable: number;
  readonly collisionCount: number | undefined;
  readonly conditions: readonly DaemonSetCondition[];
}

export interface DaemonSetCondition {
  readonly type: string;
  readonly status: string;
  readonly lastTransitionTime: Moment | undefined;
  readonly reason: string;
  readonly message: string;
}
