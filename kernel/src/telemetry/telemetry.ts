/**
 * OpenTelemetry traces and metrics, sent by OTLP over HTTP when `OTEL_EXPORTER_OTLP_ENDPOINT` is set. Otherwise nothing is
 * registered, and `observe` costs one comparison. Names follow the semantic conventions for HTTP servers.
 */
import {
  context,
  metrics,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Histogram,
  type ObservableResult,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";

export interface TelemetryOptions {
  /** `http://collector:4318` */
  readonly endpoint: string;
  readonly serviceName: string;
}

/** What a running operation is called in traces and metrics. */
export interface Observed {
  readonly api: string;
  readonly operationId: string;
  readonly client: string;
  readonly correlationId: string;
}

let durations: Histogram | undefined;

/** Registers exporters; call once, before anything is observed. `stop` sends what is left. */
export function startTelemetry({ endpoint, serviceName }: TelemetryOptions): { stop: () => Promise<void> } {
  const base = endpoint.replace(/\/$/, "");
  const resource = resourceFromAttributes({ "service.name": serviceName });
  const tracing = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${base}/v1/traces` }) })],
  });
  const metering = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics` }) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(tracing);
  metrics.setGlobalMeterProvider(metering);
  durations = metrics.getMeter("tierline").createHistogram("tierline.operation.duration", { unit: "s" });
  return {
    stop: async () => {
      durations = undefined;
      await Promise.allSettled([tracing.shutdown(), metering.shutdown()]);
    },
  };
}

/** Runs an operation inside a span of its own and records how long it took. */
export function observe<T>(what: Observed, work: () => Promise<T>): Promise<T> {
  const histogram = durations;
  if (histogram === undefined) return work();
  const started = performance.now();
  const attributes = { "tierline.api": what.api, "tierline.operation": what.operationId };
  const options = {
    kind: SpanKind.SERVER,
    attributes: { ...attributes, "tierline.client": what.client, "tierline.correlation_id": what.correlationId },
  };
  return trace.getTracer("tierline").startActiveSpan(`${what.api} ${what.operationId}`, options, async (span) => {
    let outcome = "ok";
    try {
      return await work();
    } catch (error) {
      outcome = "error";
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : "" });
      throw error;
    } finally {
      histogram.record((performance.now() - started) / 1_000, { ...attributes, outcome });
      span.end();
    }
  });
}

/** Reports a number with every export of metrics, for as long as it is not stopped; nothing while telemetry is off. */
export function gauge(name: string, attributes: Readonly<Record<string, string>>, read: () => number): () => void {
  if (durations === undefined) return () => undefined;
  const instrument = metrics.getMeter("tierline").createObservableGauge(name);
  const report = (result: ObservableResult): void => result.observe(read(), { ...attributes });
  instrument.addCallback(report);
  return () => instrument.removeCallback(report);
}

/** Runs `work` as part of the trace that the request's `traceparent` names (W3C Trace Context). */
export function continueTrace<T>(headers: { traceparent?: string | undefined }, work: () => Promise<T>): Promise<T> {
  if (durations === undefined || headers.traceparent === undefined) return work();
  return context.with(propagation.extract(context.active(), headers), work);
}

/** The headers that hand the running trace on; none when tracing is off. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  if (durations !== undefined) propagation.inject(context.active(), headers);
  return headers;
}
