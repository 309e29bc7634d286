{{- define "infra.labels" -}}
app.kubernetes.io/part-of: {{ .Values.deployment.name | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
backstage.io/kubernetes-id: {{ .Values.deployment.name | quote }}
{{ .Values.deployment.environmentLabel }}: {{ .Values.deployment.environment | quote }}
{{- range $key, $value := .Values.deployment.labels }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- end }}
