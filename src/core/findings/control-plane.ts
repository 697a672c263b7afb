import type { Taint } from '../model/taint.ts';

/** The label and taint of the Nodes that run the control plane; kubeadm knows no other (kubeadm constants.go:279). */
export const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';

export const CONTROL_PLANE_TAINT: Taint = { key: CONTROL_PLANE, value: '', effect: 'NoSchedule' };

/** In JSON. */
export const CONTROL_PLANE_TOLERATION = { key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' };
