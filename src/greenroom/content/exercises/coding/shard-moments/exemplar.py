LESS = 1


def pooled_moments(shards):
    features = len(shards[0][1]) if shards else 0
    filled = [shard for shard in shards if shard[0] > 0]
    pooled = [pooled_feature(filled, feature) for feature in range(features)]
    return [sum(shard[0] for shard in filled), [mean for mean, _ in pooled], [variance for _, variance in pooled]]


def pooled_feature(shards, feature):
    count, mean, squares = 0, 0.0, 0.0
    for more, means, more_squares in shards:
        apart = means[feature] - mean
        both = count + more
        mean += apart * more / both
        squares += more_squares[feature] + apart * apart * count * more / both
        count = both
    return mean, squares / (count - LESS) if count > LESS else 0.0
