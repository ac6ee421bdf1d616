import numpy as np


def conv2d(
    image: np.ndarray, kernels: np.ndarray, bias: np.ndarray, stride: tuple[int, int], padding: tuple[int, int]
) -> np.ndarray:
    """Return the output of a convolution layer, shape (filters, out_height, out_width)."""
    sh, sw = stride
    ph, pw = padding
    channels, height, width = image.shape
    filters, _, kh, kw = kernels.shape
    padded = np.zeros((channels, height + 2 * ph, width + 2 * pw))
    padded[:, ph:ph + height, pw:pw + width] = image
    oh = (height + 2 * ph - kh) // sh + 1
    ow = (width + 2 * pw - kw) // sw + 1
    out = np.zeros((filters, oh * ow))
    for a in range(kh):
        rows = padded[:, a:a + (oh - 1) * sh + 1:sh]
        for b in range(kw):
            patch = rows[:, :, b:b + (ow - 1) * sw + 1:sw].reshape(channels, oh * ow)
            out += kernels[:, :, a, b] @ patch
    return out.reshape(filters, oh, ow) + bias[:, None, None]
