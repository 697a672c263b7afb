/** What GraphiQL opens with. The second operation runs once its comment signs are taken away. */
export const DEFAULT_QUERY = `# Which nodes of the demo get which Pod, and why.
# Ctrl-Enter runs it. Below: your own objects.
query Demo {
  cluster(name: "demo") {
    kubernetesVersion
    daemonSets(first: 20) {
      nodes {
        namespace
        name
        placement(first: 20) {
          summary {
            shouldRun
            shouldContinueRunning
            shouldNotRun
          }
          nodes {
            node {
              name
            }
            verdict
            reasons {
              code
              message
            }
          }
        }
      }
    }
  }
}

# The same for objects that you send:
#
# query Snapshot {
#   snapshot(
#     objects: [
#       {
#         apiVersion: "apps/v1"
#         kind: "DaemonSet"
#         metadata: { namespace: "kube-system", name: "agent" }
#         spec: {
#           selector: { matchLabels: { app: "agent" } }
#           template: {
#             metadata: { labels: { app: "agent" } }
#             spec: {
#               nodeSelector: { disk: "ssd" }
#               containers: [{ name: "agent", image: "agent:1" }]
#             }
#           }
#         }
#       }
#       """
#       apiVersion: v1
#       kind: Node
#       metadata:
#         name: n1
#         labels: { disk: hdd }
#       spec:
#         taints: [{ key: gpu, value: "true", effect: NoSchedule }]
#       """
#     ]
#   ) {
#     daemonSet(namespace: "kube-system", name: "agent") {
#       placement(first: 20) {
#         nodes {
#           node {
#             name
#           }
#           verdict
#           reasons {
#             code
#             message
#           }
#         }
#       }
#     }
#   }
# }
`;
