import { expect, test } from 'vitest';
import type { SecurityContext } from '../../../../src/core/v1/types.ts';
import { securityContextJson } from '../../../../src/core/validate/containers/security-context-json.ts';
import { decoded } from '../decoded.ts';

test.each([
  {
    name: 'nothing',
    given: {},
    want:
      '{"Capabilities":null,"Privileged":null,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":null,' +
      '"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,"AllowPrivilegeEscalation":null,' +
      '"ProcMount":null,"SeccompProfile":null,"AppArmorProfile":null}',
  },
  {
    name: 'structs of nothing, and an empty list',
    given: {
      capabilities: { drop: [] },
      seLinuxOptions: {},
      windowsOptions: {},
      seccompProfile: {},
      appArmorProfile: {},
    },
    want:
      '{"Capabilities":{"Add":null,"Drop":[]},"Privileged":null,"SELinuxOptions":{"User":"","Role":"","Type":"",' +
      '"Level":""},"WindowsOptions":{"GMSACredentialSpecName":null,"GMSACredentialSpec":null,"RunAsUserName":null,' +
      '"HostProcess":null},"RunAsUser":null,"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,' +
      '"AllowPrivilegeEscalation":null,"ProcMount":null,"SeccompProfile":{"Type":"","LocalhostProfile":null},' +
      '"AppArmorProfile":{"Type":"","LocalhostProfile":null}}',
  },
  {
    name: 'everything',
    given: {
      capabilities: { add: ['A', '<'], drop: ['B'] },
      privileged: true,
      seLinuxOptions: { user: 'u', role: 'r', type: 't', level: 'l' },
      windowsOptions: { gmsaCredentialSpecName: 'n', gmsaCredentialSpec: 's', runAsUserName: 'u', hostProcess: false },
      runAsUser: 9223372036854775807n,
      runAsGroup: -1,
      runAsNonRoot: false,
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      procMount: 'Default',
      seccompProfile: { type: 'Localhost', localhostProfile: '' },
      appArmorProfile: { type: 'Localhost', localhostProfile: 'a' },
    },
    want:
      '{"Capabilities":{"Add":["A","\\u003c"],"Drop":["B"]},"Privileged":true,"SELinuxOptions":{"User":"u","Role":"r",' +
      '"Type":"t","Level":"l"},"WindowsOptions":{"GMSACredentialSpecName":"n","GMSACredentialSpec":"s",' +
      '"RunAsUserName":"u","HostProcess":false},"RunAsUser":9223372036854775807,"RunAsGroup":-1,"RunAsNonRoot":false,' +
      '"ReadOnlyRootFilesystem":true,"AllowPrivilegeEscalation":false,"ProcMount":"Default","SeccompProfile":{' +
      '"Type":"Localhost","LocalhostProfile":""},"AppArmorProfile":{"Type":"Localhost","LocalhostProfile":"a"}}',
  },
])('$name', ({ given, want }) => {
  expect(securityContextJson(decoded<SecurityContext>('v1.SecurityContext', given))).toEqual({ json: want });
});
