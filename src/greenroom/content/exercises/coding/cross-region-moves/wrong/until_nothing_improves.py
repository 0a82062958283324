HOME_IS_FREE = False


def fewest_moves(regions, links, start, end):
    moves = {start: 0}
    improved = True
    while improved:
        improved = False
        for one, other in links:
            for here, there in ((one, other), (other, one)):
                if here in moves:
                    paid = regions[here] != regions[there] and not (HOME_IS_FREE and regions[there] == regions[start])
                    if there not in moves or moves[here] + paid < moves[there]:
                        moves[there] = moves[here] + paid
                        improved = True
    return moves.get(end, -1)
