"""The pages that only read, by their addresses."""

from starlette.routing import Route

from greenroom.studio.pages import card, compare, diagrams, evidence, history, rules, scorecard, story, tour

ROUTES = (
    Route("/attempt/{id}", scorecard.page),
    Route("/attempt/{id}/diagram/{number:int}.svg", diagrams.page),
    Route("/compare", compare.page),
    Route("/history", history.page),
    Route("/evidence", evidence.page),
    Route("/evidence/story", story.page),
    Route("/evidence/story/diagram/{number:int}.svg", diagrams.story_page),
    Route("/rules", rules.overview),
    Route("/rules/{name}", rules.page),
    Route("/rubrics", card.rubrics),
    Route("/card", card.page),
    Route("/tour", tour.page),
)
