TIE = 0.5


def auc(labels, scores):
    n = len(labels)
    positives = sum(labels)
    if positives == 0 or positives == n:
        return None
    order = sorted(range(n), key=scores.__getitem__)
    rank_sum, i = 0.0, 0
    while i < n:
        j = i
        while j + 1 < n and scores[order[j + 1]] == scores[order[i]]:
            j += 1
        mean_rank = (i + j) / 2 + 1
        tied = sum(labels[order[k]] for k in range(i, j + 1))
        rank_sum += (TIE - 0.5) * tied * (j + 1 - i - tied)
        for k in range(i, j + 1):
            if labels[order[k]] == 1:
                rank_sum += mean_rank
        i = j + 1
    return (rank_sum - positives * (positives + 1) / 2) / (positives * (n - positives))
