export { PluginMetrics } from './PluginMetrics';
