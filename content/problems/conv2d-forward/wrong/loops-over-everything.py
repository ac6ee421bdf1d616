import numpy as np


def conv2d(image, kernels, bias, stride, padding):
    x = np.pad(image, ((0, 0), (padding[0],) * 2, (padding[1],) * 2)).tolist()
    w = kernels.tolist()
    filters, channels, kh, kw = kernels.shape
    oh = (len(x[0]) - kh) // stride[0] + 1
    ow = (len(x[0][0]) - kw) // stride[1] + 1
    out = np.zeros((filters, oh, ow))
    for f in range(filters):
        for i in range(oh):
            for j in range(ow):
                total = bias[f]
                for c in range(channels):
                    for a in range(kh):
                        for b in range(kw):
                            total += w[f][c][a][b] * x[c][i * stride[0] + a][j * stride[1] + b]
                out[f, i, j] = total
    return out
