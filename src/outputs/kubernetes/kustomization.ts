/** kustomization.yaml: for `kubectl apply --server-side -k`, and for overlays that build on this folder. */
export const kustomization = `# Made by muffintin: \`kubectl apply --server-side --namespace litellm -k .\`, or the base of an overlay:
#   resources: [path/to/this/folder]
#   patches: ...
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - manifests.yaml
`;
