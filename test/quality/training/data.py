"""Reads what export.ts wrote, and packs pages into batches."""

import json

import numpy as np

from settings import BATCH_NAMES, BATCH_PAGES, BATCH_ROWS, BATCH_WORDS, FOLDS, FORMS, GAP, MAX_DEVIATION, MAX_MASS


def seed_of(text):
    """The hash of random.ts."""
    value = 0
    for unit in np.frombuffer(text.encode("utf-16-le"), "<u2"):
        value = (value * 31 + int(unit)) & 0xFFFFFFFF
    return value


class Data:
    """Examples: a row a block. `rows`, `occurrences` and `page_words` say where each example begins in the arrays."""

    def __init__(self, folder):
        with open(f"{folder}/meta.json", encoding="utf-8") as file:
            meta = json.load(file)
        self.form = FORMS[meta["form"]]
        self.columns = meta["columns"]
        self.corpus = meta["corpus"]
        self.examples = meta["examples"]
        self.rows = self._starts("blocks")
        self.occurrences = self._starts("words")
        self.page_words = self._starts("pageWords")
        read = lambda name, kind: np.fromfile(f"{folder}/{name}.bin", kind)
        self.body, self.copy, self.open = (read(name, np.uint8) for name in ("body", "copy", "open"))
        self.size, self.word_starts, self.word_ids = (read(name, np.uint32) for name in ("size", "wordStarts", "wordIds"))
        self.content = read("pageContent", np.uint8)
        self.sets = np.array([one["set"] for one in self.examples])
        self.styles = np.array([one["style"] for one in self.examples])
        self.variants = np.array([one["variant"] for one in self.examples])
        self.folds = np.array([seed_of(one["publisher"]) % FOLDS for one in self.examples])
        self._read_evidence(np.memmap(f"{folder}/evidence.bin", np.float32, "r").reshape(-1, len(self.columns)))
        self.words = Dictionary(meta["dictionary"], read("pageWords", np.uint32))
        self._read_names(meta, read)

    def _starts(self, name):
        return np.concatenate([[0], np.cumsum([one[name] for one in self.examples])])

    def trains(self):
        """Examples that weights may be trained on."""
        return ~np.isin(self.sets, ["daniel", "fixture"])

    def _read_evidence(self, raw):
        chosen = np.zeros(len(raw), bool)
        for i in np.where(self.trains() & (self.variants == 0))[0]:
            chosen[self.rows[i] : self.rows[i + 1]] = True
        base = raw[chosen].astype(np.float64)
        self.means = base.mean(0).astype(np.float32)
        self.scales = (1 / (base.std(0) + 1e-6)).astype(np.float32)
        self.raw = raw
        self.evidence = np.empty(raw.shape, np.float16)
        for at in range(0, len(raw), 500_000):
            self.evidence[at : at + 500_000] = self.deviations(slice(at, at + 500_000))
        length = raw[:, self.columns.index("length")].astype(np.float64)
        self.mass = np.minimum(np.expm1(length), MAX_MASS).astype(np.float32)

    def deviations(self, rows):
        return np.clip((self.raw[rows] - self.means) * self.scales, -MAX_DEVIATION, MAX_DEVIATION)

    def _read_names(self, meta, read):
        """The names of elements round each block, and the groups that it stands in: none in plain text."""
        self.has_names = self.form["names"] > 0
        if not self.has_names:
            return
        self.name_starts = read("nameStarts", np.uint32)
        self.name_occurrences = self._starts("names")
        self.names = Dictionary(meta["names"], read("names", np.uint32))
        self.groups = read("groups", np.uint32)

    def names_of(self, i):
        """The block of each name, and the name's place in the dictionary, -1 where that lacks it."""
        starts = self.name_starts[self.rows[i] + i : self.rows[i + 1] + i + 1]
        blocks = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        return blocks, self.names.known[self.name_occurrences[i] : self.name_occurrences[i + 1]]

    def words_of(self, i):
        """The block of each occurrence, and its word's number on the page."""
        starts = self.word_starts[self.rows[i] + i : self.rows[i + 1] + i + 1]
        blocks = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        return blocks, self.word_ids[self.occurrences[i] : self.occurrences[i + 1]]

    def lexicon(self, chosen, size):
        """The words that tell body from chrome best on these examples: places in the dictionary, and log ratios of pages."""
        known = lambda i, ids: self.words.known[self.page_words[i] : self.page_words[i + 1]][ids]
        return self._telling(chosen, size, self.words, lambda i: (lambda blocks, ids: (blocks, known(i, ids)))(*self.words_of(i)))

    def name_lexicon(self, chosen):
        """The same of names of elements."""
        return self._telling(chosen, self.form["names"], self.names, self.names_of)

    def _telling(self, chosen, size, dictionary, places_of):
        inside = np.zeros(len(dictionary.hashes))
        outside = np.zeros(len(dictionary.hashes))
        for i in chosen:
            blocks, known = places_of(i)
            rows = slice(self.rows[i], self.rows[i + 1])
            body = self.body[rows][blocks] == 1
            copy = self.copy[rows][blocks] == 1
            inside[np.unique(known[(known >= 0) & body])] += 1
            outside[np.unique(known[(known >= 0) & ~body & ~copy])] += 1
        ratio = np.clip(np.log((inside + 1) / (outside + 1)), -2.5, 2.5)
        both = inside + outside
        # Words of one side only are worth little by the first term; the second ranks them behind by how often they stand.
        worth = np.abs(ratio) * (np.sqrt(inside * outside / np.maximum(1, both)) + 1e-3 * np.minimum(both, 20))
        best = np.argsort(-worth, kind="stable")[:size]
        return best, ratio[best].astype(np.float32)

    def packs(self, order):
        """Cut an order of examples into lists that fit a batch."""
        packs, pack, rows, words, names = [], [], 0, 0, 0
        for i in order:
            count = min(self.examples[i]["blocks"], BATCH_ROWS - GAP - 1) + GAP
            occurrences = min(self.examples[i]["words"], BATCH_WORDS - 1)
            named = min(self.examples[i]["names"], BATCH_NAMES - 1)
            full = words + occurrences > BATCH_WORDS - 1 or names + named > BATCH_NAMES - 1
            if pack and (full or rows + count > BATCH_ROWS or len(pack) >= BATCH_PAGES - 1):
                packs.append(pack)
                pack, rows, words, names = [], 0, 0, 0
            pack.append(i)
            rows += count
            words += occurrences
            names += named
        return packs + ([pack] if pack else [])

    def batch(self, pack, places, name_places=None, exact=False):
        """Arrays of fixed shapes for these examples, and where each of them stands: (example, first row, rows).

        `places` gives a word's place in the lexicon by its place in the dictionary, 0 for none; `name_places` a name's.
        """
        floats = lambda *shape: np.zeros(shape, np.float32)
        batch = {
            "x": floats(BATCH_ROWS, len(self.columns)),
            **{name: floats(BATCH_ROWS) for name in ("mask", "body", "weight", "open", "mass", "words", "content_words")},
            "page": np.full(BATCH_ROWS, BATCH_PAGES - 1, np.int32),
            "page_start": np.zeros(BATCH_ROWS, np.int32),
            "block": np.full(BATCH_WORDS, BATCH_ROWS - 1, np.int32),
            "word": np.full(BATCH_WORDS, BATCH_WORDS - 1, np.int32),
            "place": np.zeros(BATCH_WORDS, np.int32),
            "content": floats(BATCH_WORDS),
        }
        if self.has_names:
            batch["name_block"] = np.full(BATCH_NAMES, BATCH_ROWS - 1, np.int32)
            batch["name_place"] = np.zeros(BATCH_NAMES, np.int32)
            batch["names"] = floats(BATCH_ROWS)
            # Each group is told by its first row; rows outside the pages stand in one of their own.
            batch["groups"] = np.full((BATCH_ROWS, self._group_count()), BATCH_ROWS - 1, np.int32)
        row = at = word = name = 0
        where = []
        for page, i in enumerate(pack):
            count = min(self.examples[i]["blocks"], BATCH_ROWS - GAP - 1)
            rows = slice(self.rows[i], self.rows[i] + count)
            to = slice(row, row + count)
            batch["x"][to] = self.deviations(rows) if exact else self.evidence[rows]
            batch["mask"][to] = 1
            batch["body"][to] = self.body[rows]
            batch["open"][to] = self.open[rows]
            batch["mass"][to] = self.mass[rows]
            batch["weight"][to] = self._weights(i, rows)
            batch["page"][to] = page
            batch["page_start"][to] = row
            blocks, ids = self.words_of(i)
            keep = int(min((blocks < count).sum(), BATCH_WORDS - 1 - at))
            blocks, ids = blocks[:keep], ids[:keep]
            own = slice(self.page_words[i], self.page_words[i + 1])
            content = self.content[own][ids].astype(np.float32)
            end = at + keep
            batch["block"][at:end] = row + blocks
            batch["word"][at:end] = word + ids
            batch["place"][at:end] = places[self.words.known[own][ids]]
            batch["content"][at:end] = content
            batch["words"][to] = np.bincount(blocks, minlength=count)
            batch["content_words"][to] = np.bincount(blocks, content, minlength=count)
            if self.has_names:
                name += self._add_names(batch, i, row, count, name, name_places)
            where.append((i, row, count))
            row += count + GAP
            at = end
            word += int(ids.max()) + 1 if keep else 0
        return batch, where

    def _add_names(self, batch, i, row, count, at, places):
        blocks, known = self.names_of(i)
        keep = int(min((blocks < count).sum(), BATCH_NAMES - 1 - at))
        batch["name_block"][at : at + keep] = row + blocks[:keep]
        batch["name_place"][at : at + keep] = places[known[:keep]]
        batch["names"][row : row + count] = np.bincount(blocks[:keep], minlength=count)
        kinds = self._group_count()
        groups = self.groups[kinds * self.rows[i] : kinds * self.rows[i + 1]].reshape(kinds, -1)[:, :count]
        for kind in range(kinds):
            _, first, inverse = np.unique(groups[kind], return_index=True, return_inverse=True)
            batch["groups"][row : row + count, kind] = row + first[inverse]
        return keep

    def _group_count(self):
        return len(self.examples[0]["groups"])

    def _weights(self, i, rows):
        """A block counts by its share of the article, so that each page counts about alike; none that rules settled, no copy."""
        share = np.minimum(0.5, (self.size[rows] + 1.5) / max(60, self.examples[i]["goldSize"]))
        return share * self.open[rows] * (1 - self.copy[rows])


class Dictionary:
    """Words by their hashes; `known` are places in it of the hashes that are given, -1 where it lacks them."""

    def __init__(self, words, hashes):
        self.hashes = np.array(sorted(int(key) for key in words), np.uint32)
        self.list = [words[str(value)] for value in self.hashes]
        place = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        self.known = np.where(self.hashes[place] == hashes, place, -1).astype(np.int32)
