"""Fills the demo's MLflow with a believable registry. Safe to run again."""

import math
import os
import random
import sys
import tempfile

os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")

import numpy
import yaml
from mlflow import MlflowClient
from mlflow.data.dataset_source_registry import resolve_dataset_source
from mlflow.data.numpy_dataset import NumpyDataset
from mlflow.entities import DatasetInput, InputTag, Metric, Param, RunTag

DAY = 24 * 3600 * 1000
NEWEST = 1_795_000_000_000  # fixed, so that every demo shows the same dates


def git_commit(seed):
    return random.Random(seed).randbytes(20).hex()


def data_set(name, context, rows, columns, seed):
    values = numpy.random.default_rng(seed).normal(size=(min(rows, 200), columns))
    source = resolve_dataset_source(f"https://data.example.com/{name}.parquet")
    dataset = NumpyDataset(features=values, source=source, name=name)
    entity = dataset._to_mlflow_entity()
    return DatasetInput(entity, [InputTag("mlflow.data.context", context)])


def log_model_folder(client, run_id, model):
    """A model folder without weights: enough to list, describe and register."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "MLmodel"), "w") as file:
            yaml.safe_dump(
                {
                    "artifact_path": "model",
                    "run_id": run_id,
                    "flavors": {
                        "python_function": {
                            "loader_module": "example_pay.models",
                            "python_version": "3.11",
                        }
                    },
                    "metadata": {"algorithm": model["params"]["algorithm"]},
                },
                file,
            )
        with open(os.path.join(folder, "requirements.txt"), "w") as file:
            file.write("mlflow==3.17.2\nlightgbm==4.6.0\n")
        client.log_artifacts(run_id, folder, "model")


def train(client, experiment_id, model, version):
    number = version["number"]
    started = NEWEST - version["days_ago"] * DAY
    seed = f"{model['name']}-{number}"
    tags = {
        "mlflow.runName": version["run"],
        "mlflow.user": version["author"],
        "mlflow.source.name": "train.py",
        "mlflow.source.git.commit": git_commit(seed),
        "mlflow.source.git.branch": "main",
    }
    run = client.create_run(experiment_id, start_time=started, tags=tags)
    run_id = run.info.run_id
    noise = random.Random(seed)
    metrics = []
    for name, value in version["metrics"].items():
        for step in range(1, 21):
            # Approaches the final value, and ends on it.
            distance = math.exp(-step / 4) * 0.3 * noise.uniform(0.8, 1.2)
            at = value if step == 20 else round(value * (1 - distance), 4)
            metrics.append(Metric(name, at, started + step * 60_000, step))
    params = [Param(key, str(value)) for key, value in {**model["params"], **version["params"]}.items()]
    client.log_batch(run_id, metrics=metrics, params=params, tags=[RunTag("stage", "candidate")])
    rows = version["rows"]
    client.log_inputs(
        run_id,
        [
            data_set(f"{model['data']}-{version['data']}", "training", rows, 24, number),
            data_set(f"{model['data']}-{version['data']}-holdout", "validation", rows // 10, 24, number + 100),
        ],
    )
    log_model_folder(client, run_id, model)
    client.set_terminated(run_id, "FINISHED", end_time=started + 25 * 60_000)
    return run_id


def main(tracking_uri, models_file):
    client = MlflowClient(tracking_uri=tracking_uri, registry_uri=tracking_uri)
    with open(models_file) as file:
        models = yaml.safe_load(file)
    known = {model.name: model for model in client.search_registered_models()}
    for model in models:
        if known.get(model["name"]) and "seeded" in known[model["name"]].tags:
            continue
        experiment = client.get_experiment_by_name(model["experiment"])
        experiment_id = experiment.experiment_id if experiment else client.create_experiment(model["experiment"])
        if model["name"] not in known:
            client.create_registered_model(model["name"], tags=model["tags"], description=model["description"])
        done = {int(version.version) for version in client.search_model_versions(f"name='{model['name']}'")}
        for version in model["versions"]:
            if version["number"] not in done:
                run_id = train(client, experiment_id, model, version)
                source = f"{client.get_run(run_id).info.artifact_uri}/model"
                client.create_model_version(
                    model["name"], source, run_id=run_id, description=version["description"]
                )
        for alias, version in model["aliases"].items():
            client.set_registered_model_alias(model["name"], alias, str(version))
        # Last: an interrupted run is taken up again.
        client.set_registered_model_tag(model["name"], "seeded", "demo")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
