"""Trains the body networks on what export.ts wrote, and writes them packed.

    python3 test/quality/training/train.py FOLDER

FOLDER/fold-K.json is the model that pages of fold K had no part in, FOLDER/model.json the one of all pages. The same examples,
packages and processor give the same files: chance comes from seeds, and each training runs on one thread.
"""

import base64
import functools
import json
import multiprocessing
import os
import sys

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np

import settings
from data import Data
from network import initial, logits, scores
from settings import AVERAGING, EPOCHS, FOLDS, GATE_LOSS, GUESS_LOSS, RATE, WARM_UP, WORD_DECAY


def loss(weights, batch, key, form):
    judge, guess, gates = logits(form, weights, batch, key)
    entropy = lambda logit: jax.nn.softplus(logit) - batch["body"] * logit
    return (batch["weight"] * (entropy(judge) + GUESS_LOSS * entropy(guess) + GATE_LOSS * entropy(gates))).sum() / 40


def step(form, state, batch, key, count, rate):
    """One step of Adam with clipped gradients; the last of the four is the running mean of the weights."""
    weights, first, second, mean = state
    gradient = jax.grad(loss)(weights, batch, key, form)
    norm = jnp.sqrt(sum((value * value).sum() for value in gradient.values()))
    gradient = {name: value * jnp.minimum(1, 2 / (norm + 1e-9)) for name, value in gradient.items()}
    first = {name: 0.9 * first[name] + 0.1 * value for name, value in gradient.items()}
    second = {name: 0.999 * second[name] + 0.001 * value * value for name, value in gradient.items()}

    def moved(name):
        move = first[name] / (1 - 0.9**count) / (jnp.sqrt(second[name] / (1 - 0.999**count)) + 1e-8)
        return weights[name] - rate * (move + (WORD_DECAY if name in ("words", "names") else form["decay"]) * weights[name])

    weights = {name: moved(name) for name in weights}
    mean = {name: AVERAGING * mean[name] + (1 - AVERAGING) * value for name, value in weights.items()}
    return weights, first, second, mean


def order_of(data, kept, chance):
    """The examples of an epoch: each page in one style, as it is or as a variant, as often as its set says."""
    pages = {}
    for i in np.where(kept)[0]:
        one = data.examples[i]
        pages.setdefault((one["set"], one["id"]), {}).setdefault(one["style"], []).append(i)
    while True:
        order = []
        for (name, _), styles in pages.items():
            for _ in range(int(settings.DRAWS[name] + chance.random())):
                made = list(styles.values())[chance.integers(len(styles))]
                varied = len(made) > 1 and chance.random() < settings.VARIANTS
                order.append(made[chance.integers(1, len(made))] if varied else made[0])
        chance.shuffle(order)
        yield order


def trained(data, kept, seed):
    """Weights, and the words and the names of their lexicons as places in the dictionaries."""
    plain = np.where(kept & (data.variants == 0) & np.isin(data.styles, ["layout", "html"]))[0]
    words, ratios = data.lexicon(plain, settings.WORDS)
    names, name_ratios = data.name_lexicon(plain) if data.has_names else (None, None)
    places = [places_of(data.words, words), places_of(data.names, names) if data.has_names else None]
    weights = initial(data.form, len(data.columns), ratios, name_ratios, seed)
    zeros = lambda: {name: jnp.zeros_like(value) for name, value in weights.items()}
    state = (weights, zeros(), zeros(), weights)
    orders = order_of(data, kept, np.random.default_rng(seed))
    epochs = [data.packs(next(orders)) for _ in range(EPOCHS)]
    total = sum(len(packs) for packs in epochs)
    key = jax.random.PRNGKey(seed)
    run = jax.jit(functools.partial(step, data.form))
    count = 0
    for packs in epochs:
        for pack in packs:
            count += 1
            rate = RATE * min(1, count / WARM_UP) * 0.5 * (1 + np.cos(np.pi * count / total)) + 1e-5
            key, own = jax.random.split(key)
            state = run(state, data.batch(pack, *places)[0], own, jnp.float32(count), jnp.float32(rate))
    return {name: np.asarray(value) for name, value in state[3].items()}, words, names


def places_of(dictionary, words):
    """Places in the lexicon by places in the dictionary; the last is for words that the dictionary lacks (-1)."""
    places = np.zeros(len(dictionary.hashes) + 1, np.int32)
    places[words] = np.arange(1, len(words) + 1)
    return places


def rounded(weights):
    """Weights as signed bytes with a scale an output, multiplied out again: what the packed model has."""
    return {name: value if name.endswith(".bias") else np.multiply(*quantised(value)) for name, value in weights.items()}


def quantised(matrix):
    scales = np.maximum(np.abs(matrix).max(0), 1e-9).astype(np.float32) / np.float32(127)
    return np.rint(matrix / scales).astype(np.int8), scales


def packed(data, members, words, names):
    """The model as packed-body-model.ts has it."""
    form = data.form
    return {
        "limit": form["limit"],
        "columns": data.columns,
        "cohesion": form["cohesion"],
        "wordWidth": settings.WORD_WIDTH,
        "lexicon": " ".join(data.words.list[word] for word in words),
        **named(data, names),
        "guess": form["guess"],
        "judge": form["judge"],
        "weights": [packed_weights(data, weights) for weights in members],
    }


def packed_weights(data, weights):
    parts = [data.means.tobytes(), data.scales.tobytes()]

    def matrix(value):
        integers, scales = quantised(value)
        parts.extend([scales.tobytes(), integers.tobytes()])

    def dense(name):
        parts.append(weights[f"{name}.bias"].astype(np.float32).tobytes())
        matrix(weights[f"{name}.weights"])

    def network(name, shape):
        dense(f"{name}.input")
        for dilation in shape["dilations"]:
            dense(f"{name}.{dilation}")
        if shape["pooled"]:
            dense(f"{name}.gate")
            dense(f"{name}.pooling")
        dense(f"{name}.output")

    form = data.form
    matrix(weights["words"][1:])
    if data.has_names:
        matrix(weights["names"][1:])
    network("guess", form["guess"])
    network("judge", form["judge"])
    return base64.b64encode(b"".join(parts)).decode("ascii")


def named(data, names):
    if not data.has_names:
        return {}
    return {"nameWidth": settings.NAME_WIDTH, "names": " ".join(data.names.list[name] for name in names)}


def train_fold(task):
    """Train without a fold, or on all for fold None; write the model, and what it says of the fixtures."""
    folder, fold = task
    data = Data(folder)
    kept = data.trains() & (True if fold is None else data.folds != fold)
    # The lexicons don't depend on the seed.
    (weights, words, names), *others = [trained(data, kept, seed) for seed in data.form["seeds"]]
    members = [weights, *(other for other, _, _ in others)]
    name = "model" if fold is None else f"fold-{fold}"
    write(f"{folder}/{name}.json", packed(data, members, words, names))
    if fold is None:
        write(f"{folder}/agreement.json", fixture_scores(data, [rounded(weights) for weights in members], words, names))
    return name


def fixture_scores(data, members, words, names):
    result = {}
    places = [places_of(data.words, words), places_of(data.names, names) if data.has_names else None]
    run = jax.jit(functools.partial(scores, data.form))
    for i in np.where(data.sets == "fixture")[0]:
        batch, [(_, start, count)] = data.batch([i], *places, exact=True)
        mean = sum(run(weights, batch) for weights in members) / len(members)
        result[data.examples[i]["id"]] = [round(float(value), 5) for value in mean[start : start + count]]
    return result


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)


if __name__ == "__main__":
    tasks = [(sys.argv[1], fold) for fold in [None, *range(FOLDS)]]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        for name in pool.imap_unordered(train_fold, tasks):
            print(f"trained {name}", flush=True)
