"""A page of each kind, in the words of its address without the language."""

PAGES = {
    "home": "",
    "pillars": "pillars/",
    "pillar": "pillars/procedures/",
    "indicators": "indicators/",
    "indicator": "indicators/dti/",
    "indicator, national": "indicators/on-time-rate/",
    "provinces": "provinces/",
    "province": "provinces/quang-ninh/",
    "province, merged": "provinces/ca-mau/",
    "province, former": "provinces/ben-tre/",
    "ministries": "ministries/",
    "programmes": "programmes/",
    "programme": "programmes/overall-reform-programme-2021-2030/",
    "directives": "directives/",
    "directive": "directives/directive-07-2025/",
    "systems": "systems/",
    "system": "systems/vneid/",
    "sources": "sources/",
    "source": "sources/vgp-2024-04-17/",
    "explore": "explore/",
    "coverage": "coverage/",
    "contradictions": "contradictions/",
    "omissions": "omissions/",
    "changes": "changes/",
    "method": "method/",
    "method of progress": "progress-method/",
    "glossary": "glossary/",
    "data": "data/",
    "about": "about/",
    "contribute": "contribute/",
    "figure alone": "figures/trend-par-index-quang-ninh-year/",
    "nothing there": "404.html",
}

LANGUAGES = {"vi": "", "en": "en/"}
"""Where each language's pages begin."""
