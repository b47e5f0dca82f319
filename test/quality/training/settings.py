"""What the training is set to. Found by cross-validation on the training sets."""

FOLDS = 5
SEED = 7

# Shape. 16 channels in the second network lose .006 to .009 (design study).
GUESS = {"channels": 16, "dilations": [1, 2, 4, 8], "pooled": False}
JUDGE = {"channels": 32, "dilations": [1, 2, 4, 8, 16], "pooled": True}
WORDS = 1000
WORD_WIDTH = 2
COHESION = 8
LIMIT = 0.46

# Blocks between two pages of a batch: as many as the widest reach of a layer, or more.
GAP = 16
BATCH_ROWS = 6144
BATCH_WORDS = 14 * BATCH_ROWS
BATCH_PAGES = 400

# How often an epoch shows a page of each set, in one of its styles; how often a variant of it.
DRAWS = {"fundus": 2.0, "consensus": 1.0, "indonesia": 1.0, "readability": 0.9, "wcxb": 0.35}
VARIANTS = 0.5
EPOCHS = 50

RATE = 3e-3
WARM_UP = 60
AVERAGING = 0.999
DECAY = 1e-4
WORD_DECAY = 1e-3
DROP_INPUT = 0.05
DROP_HIDDEN = 0.1
# Weights of the first network's and of the pooling gates' loss beside that of the second's.
GUESS_LOSS = 0.5
GATE_LOSS = 0.3

# As src/measure has them.
MAX_DEVIATION = 4
MAX_MASS = 22_000
PRIOR = 0.3
MIN_TOTAL = 60
WORD_SCALE = 2
POOLED_PRIOR = 0.5
