import pandas as pd


def impute_and_flag(train: pd.DataFrame, test: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return both frames with missing values filled from the training medians and flagged."""
    # Your code here
    return train, test
