import pandas as pd


def target_encode(train: pd.DataFrame, new: pd.DataFrame, weight: float) -> tuple[pd.Series, pd.Series]:
    """Return the encodings of the training rows, out of fold, and of the new rows."""
    # Your code here
    return train["target"].rename("encoding"), pd.Series(0.0, index=new.index, name="encoding")
