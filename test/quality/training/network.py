"""The two networks as src/measure runs them, in JAX: `scores` must give what `bodyScores` of body-score.ts gives."""

import jax
import jax.numpy as jnp
import numpy as np

from settings import (
    BATCH_PAGES,
    DROP_HIDDEN,
    MIN_GROUP,
    MIN_TOTAL,
    NAME_WIDTH,
    POOLED_PRIOR,
    PRIOR,
    WORD_SCALE,
    WORD_WIDTH,
)


def initial(form, columns, ratios, name_ratios, seed):
    """Weights before training, by name; the ratios are the lexicons'."""
    chance = np.random.default_rng(seed)
    values = {}

    def dense(name, inputs, outputs, gain):
        values[f"{name}.weights"] = chance.standard_normal((inputs, outputs)) * gain * np.sqrt(2 / inputs)
        values[f"{name}.bias"] = np.zeros(outputs)

    def network(name, inputs, shape):
        channels = shape["channels"]
        dense(f"{name}.input", inputs, channels, 1)
        for dilation in shape["dilations"]:
            dense(f"{name}.{dilation}", 3 * channels, channels, 0.5)
        if shape["pooled"]:
            dense(f"{name}.gate", channels, 1, 0.5)
            dense(f"{name}.pooling", 3 * channels, channels, 0.5)
        dense(f"{name}.output", channels, 1, 1)

    def lexicon(ratios, width):
        # Place 0 is for words that the lexicon lacks.
        table = np.zeros((len(ratios) + 1, width))
        table[1:, 0] = ratios
        table[1:, 1:] = np.minimum(ratios, 0)[:, None]
        return table

    values["words"] = lexicon(ratios, WORD_WIDTH)
    inputs = columns + WORD_WIDTH
    if form["names"] > 0:
        values["names"] = lexicon(name_ratios, NAME_WIDTH)
        inputs += NAME_WIDTH
    network("guess", inputs, form["guess"])
    network("judge", inputs + form["cohesion"], form["judge"])
    return {name: jnp.asarray(value, jnp.float32) for name, value in values.items()}


def shifted(rows, distance):
    """Rows moved down by a distance, zeros above."""
    if distance > 0:
        return jnp.pad(rows[:-distance], ((distance, 0), (0, 0)))
    return jnp.pad(rows[-distance:], ((0, -distance), (0, 0)))


def dropped(rows, rate, keys):
    key = next(keys)
    return rows if key is None else rows * jax.random.bernoulli(key, 1 - rate, rows.shape) / (1 - rate)


def run(weights, name, shape, rows, batch, keys, drop):
    """Logits of the outputs and of the pooling gates (of the outputs where there is no pooling)."""
    mask = batch["mask"][:, None]
    layer = lambda inputs, part: inputs @ weights[f"{name}.{part}.weights"] + weights[f"{name}.{part}.bias"]
    hidden = jax.nn.relu(layer(rows, "input")) * mask
    gates = None
    for dilation in shape["dilations"]:
        if shape["pooled"] and dilation == shape["dilations"][-1]:
            gates = layer(hidden, "gate")[:, 0]
            counts = jax.nn.sigmoid(gates) * batch["mask"]
            by_page = lambda values: jax.ops.segment_sum(values, batch["page"], BATCH_PAGES)
            common = by_page(counts[:, None] * hidden) / (by_page(counts) + POOLED_PRIOR)[:, None]
            page = common[batch["page"]]
            own = dropped(hidden, drop, keys)
            hidden = (hidden + jax.nn.relu(layer(jnp.concatenate([own, page, own * page], 1), "pooling"))) * mask
        own = dropped(hidden, drop, keys)
        around = jnp.concatenate([shifted(own, dilation), own, shifted(own, -dilation)], 1)
        hidden = (hidden + jax.nn.relu(layer(around, str(dilation)))) * mask
    outputs = layer(dropped(hidden, drop, keys), "output")[:, 0]
    return outputs, outputs if gates is None else gates


def cohesion(guess, batch):
    """cohesion.ts: naive Bayes of the page's own words by the first guess, and where the body's mass stands."""
    block, word, content = batch["block"], batch["word"], batch["content"]
    inside = guess[block] * content
    outside = (1 - guess[block]) * content
    by_word = lambda values: jax.ops.segment_sum(values, word, word.shape[0])[word]
    body = by_word(inside) - inside
    rest = by_word(outside) - outside
    ratio = jnp.log((body + PRIOR) / (rest + PRIOR)) * content
    parts = jnp.stack(
        [ratio, jnp.minimum(ratio, 0), 2 * jnp.minimum(1, body) * content, 2 * jnp.minimum(1, rest) * content], 1
    )
    means = jax.ops.segment_sum(parts, block, guess.shape[0]) / (batch["content_words"] + 1)[:, None]
    mass = guess * batch["mass"]
    total = jax.ops.segment_sum(mass, batch["page"], BATCH_PAGES)[batch["page"]]
    upto = jnp.cumsum(mass) - mass
    before = upto - upto[batch["page_start"]]
    places = [2 * guess, 2 * before / (total + MIN_TOTAL), 2 * (total - before - mass) / (total + MIN_TOTAL), jnp.log1p(total) / 8]
    return jnp.concatenate([means, jnp.stack(places, 1)], 1) * batch["mask"][:, None]


def group_cohesion(guess, batch):
    """groupCohesion of cohesion.ts: how much of what stands together with a block is body by the first guess."""
    mass = guess * batch["mass"]
    rows = []
    for kind in range(batch["groups"].shape[1]):
        of = batch["groups"][:, kind]
        total = lambda values: jax.ops.segment_sum(values, of, of.shape[0])[of]
        rows.append(2 * (total(mass) - mass) / (total(batch["mass"]) - batch["mass"] + MIN_GROUP))
    return jnp.stack(rows, 1) * batch["mask"][:, None]


def logits(form, weights, batch, key=None):
    """Logits a row: of the second network, of the first, of the pooling gates. A key turns dropout on."""
    keys = iter([None] * 64 if key is None else jax.random.split(key, 64))
    known = (batch["place"] > 0)[:, None]
    words = jax.ops.segment_sum(weights["words"][batch["place"]] * known, batch["block"], batch["mask"].shape[0])
    words = WORD_SCALE * words / (batch["words"] + 1)[:, None] * batch["mask"][:, None]
    parts = [batch["x"], words]
    if form["names"] > 0:
        named = weights["names"][batch["name_place"]] * (batch["name_place"] > 0)[:, None]
        names = jax.ops.segment_sum(named, batch["name_block"], batch["mask"].shape[0])
        parts.append(names / jnp.sqrt(batch["names"] + 1)[:, None] * batch["mask"][:, None])
    rows = dropped(jnp.concatenate(parts, 1), form["drop_input"], keys)
    guess, _ = run(weights, "guess", form["guess"], rows, batch, keys, DROP_HIDDEN / 2)
    probability = jax.lax.stop_gradient(jax.nn.sigmoid(guess)) * batch["open"] * batch["mask"]
    own = cohesion(probability, batch)
    if form["names"] > 0:
        own = jnp.concatenate([own, group_cohesion(probability, batch)], 1)
    own = dropped(own, form["drop_input"], keys)
    judge, gates = run(weights, "judge", form["judge"], jnp.concatenate([rows, own], 1), batch, keys, DROP_HIDDEN)
    return judge, guess, gates


def scores(form, weights, batch):
    return jax.nn.sigmoid(logits(form, weights, batch)[0])
