import numpy as np


def attention(q: np.ndarray, k: np.ndarray, v: np.ndarray, keep: np.ndarray, causal: bool) -> np.ndarray:
    """Return the output of scaled dot-product attention under a padding mask and, if asked, a causal one."""
    # Your code here
    return np.zeros((q.shape[0], q.shape[1], v.shape[2]))
