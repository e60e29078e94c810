#!/usr/bin/env python3
"""Writes the labelled set: experts.jsonl, demands.jsonl, grades.csv. README.md says how it is made.

    python3 make_set.py        # the same files every time
"""
import json
import random
from pathlib import Path

# facet: (skill in English, skill in French, more general skill,
#         two phrases of experts in English, two in French, the demand's in English, in French)
DOMAINS = {
    "heart": ("heart failure", "insuffisance cardiaque", "cardiology",
        ["patients whose heart pumps too weakly", "congestion and cardiac decompensation"],
        ["des patients au cœur défaillant", "la décompensation cardiaque et ses œdèmes"],
        "people living with a failing heart", "des personnes atteintes d'une défaillance du cœur"),
    "stroke": ("stroke", "AVC", "neurology",
        ["thrombolysis after a cerebral infarct", "recovery of speech and movement after a brain attack"],
        ["la thrombolyse après un infarctus cérébral", "la récupération de la marche après une attaque cérébrale"],
        "brain attacks and the time until treatment", "les attaques cérébrales et le délai de prise en charge"),
    "breast": ("breast cancer", "cancer du sein", "oncology",
        ["mammary tumours and their hormone receptors", "women treated for a mammary carcinoma"],
        ["les tumeurs mammaires et leurs récepteurs hormonaux", "des femmes traitées pour un carcinome mammaire"],
        "women with a mammary tumour", "des femmes porteuses d'une tumeur mammaire"),
    "diabetes": ("diabetes", "diabète", "endocrinology",
        ["blood glucose and glycated haemoglobin", "people who inject insulin every day"],
        ["la glycémie et l'hémoglobine glyquée", "des personnes sous insuline au quotidien"],
        "blood sugar and its complications", "l'équilibre de la glycémie et ses complications"),
    "kidney": ("dialysis", "dialyse", "nephrology",
        ["end-stage renal failure and its replacement", "waiting for a kidney graft"],
        ["l'insuffisance rénale terminale et sa suppléance", "l'attente d'un greffon rénal"],
        "renal failure before and after replacement therapy", "l'insuffisance rénale avant et après suppléance"),
    "sepsis": ("sepsis", "choc septique", "intensive care",
        ["severe infection with organ failure", "antibiotics given within the hour in ventilated patients"],
        ["les infections graves avec défaillance d'organes", "l'antibiothérapie dans l'heure chez des malades ventilés"],
        "severe infections on the ward for ventilated patients", "les infections graves chez les malades ventilés"),
    "depression": ("depression", "dépression", "psychiatry",
        ["low mood and relapse under antidepressive treatment", "sick leave for mood disorders"],
        ["la tristesse durable et la rechute sous traitement", "les arrêts de travail pour troubles de l'humeur"],
        "mood disorders and relapse", "les troubles de l'humeur et leur rechute"),
    "dementia": ("dementia", "démence", "geriatrics",
        ["memory loss in old age", "carers of people who lose their memory"],
        ["la perte de mémoire au grand âge", "les aidants de personnes qui perdent la mémoire"],
        "loss of memory and those who care", "la perte de mémoire et les aidants"),
    "asthma": ("asthma", "asthme", "respiratory medicine",
        ["wheezing and inhaled treatment", "exacerbations in schoolchildren who wheeze"],
        ["les sifflements et les traitements inhalés", "les crises d'enfants qui sifflent"],
        "wheezing and attacks of breathlessness", "les sifflements et les crises d'essoufflement"),
    "birth": ("preterm birth", "prématurité", "perinatal health",
        ["babies born weeks too early", "outcomes at two years of very small newborns"],
        ["des bébés nés des semaines trop tôt", "le devenir à deux ans de très petits nouveau-nés"],
        "babies who come too early", "les bébés qui naissent trop tôt"),
    "hip": ("hip fracture", "fracture de la hanche", "orthopaedics",
        ["a broken femoral neck and walking again", "surgery of the femoral neck within two days"],
        ["le col du fémur cassé et la reprise de la marche", "l'opération du col du fémur sous deux jours"],
        "broken femoral necks of the old", "les cols du fémur cassés chez les plus âgés"),
    "resistance": ("antimicrobial resistance", "antibiorésistance", "infectious diseases",
        ["bacteria that no longer yield to treatment", "broad-spectrum prescribing in town"],
        ["des bactéries qui ne cèdent plus aux traitements", "la prescription à large spectre en ville"],
        "bacteria that escape treatment", "les bactéries qui échappent aux traitements"),
}
METHODS = {
    "survival": ("survival analysis", "analyse de survie", "biostatistics",
        ["hazards of death and censored follow-up", "time until the event with competing causes"],
        ["le risque instantané de décès et la censure", "le délai jusqu'à l'événement avec causes concurrentes"],
        "how long until the event, with censored follow-up", "le délai jusqu'à l'événement, suivi censuré compris"),
    "imaging": ("medical image analysis", "analyse d'images médicales", "computer vision",
        ["outlines drawn automatically on scans", "convolutions that read slices of a volume"],
        ["le contourage automatique sur des coupes", "des convolutions qui lisent un volume"],
        "automatic reading of scans", "la lecture automatique de coupes d'imagerie"),
    "text": ("natural language processing", "traitement automatique des langues", "data science",
        ["entities found in discharge letters", "free text of reports turned into variables"],
        ["le repérage d'entités dans des lettres de sortie", "le texte libre des comptes rendus mis en variables"],
        "making variables out of free-text letters", "l'extraction de variables à partir de lettres en texte libre"),
    "causal": ("causal inference", "inférence causale", "statistics",
        ["an emulated trial with weighting for confounders", "treatment effects without randomisation"],
        ["l'émulation d'un essai avec pondération des facteurs de confusion", "l'effet d'un traitement sans tirage au sort"],
        "the effect of a treatment when nobody was randomised", "l'effet d'un traitement sans tirage au sort"),
    "prediction": ("gradient boosting", "boosting de gradient", "machine learning",
        ["trees that learn a risk from hundreds of variables", "calibrated risk at admission"],
        ["des arbres qui apprennent un risque sur des centaines de variables", "un risque calibré dès l'admission"],
        "a risk computed at admission", "un risque calculé dès l'admission"),
    "cost": ("cost-effectiveness analysis", "analyse coût-efficacité", "health economics",
        ["euros per year of life gained", "a Markov model of costs and utilities"],
        ["des euros par année de vie gagnée", "un modèle de Markov des coûts et utilités"],
        "what a year of life gained costs", "ce que coûte une année de vie gagnée"),
    "pathways": ("care pathways", "parcours de soins", "process mining",
        ["typical sequences of visits and stays", "clusters of trajectories over two years"],
        ["des séquences typiques de consultations et de séjours", "des classes de trajectoires sur deux ans"],
        "typical sequences of visits and stays", "les enchaînements typiques de consultations et de séjours"),
    "qualitative": ("qualitative methods", "méthodes qualitatives", "social sciences of health",
        ["what people tell in long conversations", "observation on the ward and thematic reading"],
        ["ce que racontent les personnes en entretien long", "l'observation dans le service et la lecture thématique"],
        "what people tell of it in conversation", "ce qu'en disent les personnes en entretien"),
}
SOURCES = {
    "snds": ("SNDS", "SNDS", "claims data",
        ["reimbursements of the whole country", "linked outpatient and hospital claims of France"],
        ["les remboursements de tout le pays", "les prestations de ville chaînées aux séjours"],
        "nationwide reimbursements", "les remboursements du pays entier"),
    "warehouse": ("clinical data warehouse", "entrepôt de données de santé", "electronic health records",
        ["records of one university hospital", "laboratory results and notes of the hospital's own store"],
        ["les dossiers d'un centre hospitalier universitaire", "les résultats et notes du système de l'hôpital"],
        "records of a university hospital", "les dossiers d'un hôpital universitaire"),
    "registry": ("registries", "registres", "health data sources",
        ["every case of a region notified for thirty years", "exhaustive notification of cases"],
        ["tous les cas d'une région déclarés depuis trente ans", "le recueil exhaustif des cas"],
        "exhaustively notified cases", "le recueil exhaustif des cas"),
    "cohort": ("research cohorts", "cohortes de recherche", "epidemiology",
        ["volunteers who answer every year", "participants followed since recruitment with blood samples"],
        ["des volontaires qui répondent chaque année", "des participants suivis depuis l'inclusion avec prélèvements"],
        "volunteers followed for years", "des volontaires suivis des années"),
    "devices": ("wearable sensors", "capteurs portés", "signal processing",
        ["wristbands that count steps and heartbeats", "signals recorded at home day and night"],
        ["des bracelets qui comptent pas et battements", "des signaux enregistrés à domicile jour et nuit"],
        "signals recorded at home", "des signaux enregistrés à domicile"),
    "survey": ("health surveys", "enquêtes de santé", "survey methods",
        ["questionnaires answered by a random sample of households", "weighted answers of respondents"],
        ["des questionnaires d'un échantillon de ménages", "les réponses redressées des répondants"],
        "answers of a sample of households", "les réponses d'un échantillon de ménages"),
}
FACETS = {"domain": DOMAINS, "method": METHODS, "source": SOURCES}
EXPERT_FORMS = {
    "en": [("On {d}", "We study {d} with {s}; the work rests on {m}."),
           ("{M}", "An application to {d}. Data: {s}. Results were shared with clinicians."),
           ("A project on {d}", "Using {s}, the team describes {m} and discusses limits.")],
    "fr": [("Autour de {d}", "Nous étudions {d} avec {s} ; le travail repose sur {m}."),
           ("{M}", "Une application : {d}. Données : {s}. Les résultats ont été rendus aux cliniciens."),
           ("Projet : {d}", "À partir de {s}, l'équipe décrit {m} et en discute les limites.")],
}
DEMAND_FORMS = {
    "en": ("Expert wanted: {d}", "Our institution works on {d}. We look for somebody who knows {m} and who can use {s}."),
    "fr": ("Recherche d'une expertise : {d}", "Notre établissement travaille sur {d}. Nous cherchons une personne qui connaisse {m} et sache exploiter {s}."),
}
EXPERTS, DEMANDS = 160, 48


def filled(form, language, facets, phrases):
    words = {key[0]: phrases(key, name, language) for key, name in facets.items()}
    words["M"] = words["m"][0].upper() + words["m"][1:]
    return form.format(**words)


def expert(number, rng):
    main = {key: rng.choice(sorted(table)) for key, table in FACETS.items()}
    native = rng.choice(["fr", "en"])
    units, held = [], []
    for _ in range(rng.randint(2, 5)):
        facets = {
            "domain": main["domain"] if rng.random() < 0.65 else rng.choice(sorted(DOMAINS)),
            "method": main["method"] if rng.random() < 0.65 else rng.choice(sorted(METHODS)),
            "source": main["source"] if rng.random() < 0.6 else rng.choice(sorted(SOURCES)),
        }
        language = native if rng.random() < 0.7 else ("en" if native == "fr" else "fr")
        title, text = rng.choice(EXPERT_FORMS[language])
        phrases = lambda key, name, tag: rng.choice(FACETS[key][name][3 if tag == "en" else 4])
        units.append({"title": filled(title, language, facets, phrases),
                      "text": filled(text, language, facets, phrases),
                      "year": rng.randint(2012, 2026), "language": language})
        held.append(facets)
    skills = []
    for key, name in main.items():
        row = FACETS[key][name]
        draw = rng.random()  # half declare it, a few only what it is a kind of, others nothing
        if draw < 0.5:
            skills.append(row[0] if native == "en" else row[1])
        elif draw < 0.65:
            skills.append(row[2])
    return {"id": f"e{number:03d}", "units": units, "skills": skills}, held


def demand(number, rng):
    facets = {"domain": sorted(DOMAINS)[number % len(DOMAINS)],
              "method": rng.choice(sorted(METHODS)), "source": rng.choice(sorted(SOURCES))}
    language = ["en", "fr"][number // len(DOMAINS) % 2]
    label = lambda key: FACETS[key][facets[key]][0 if language == "en" else 1]
    skills = {"required": [], "desired": []}
    if number % 3 == 0:
        skills = {"required": [label("domain"), label("method")], "desired": [label("source")]}
    elif number % 3 == 1:
        skills = {"required": [label("method")], "desired": []}
    title, text = DEMAND_FORMS[language]
    phrases = lambda key, name, tag: FACETS[key][name][5 if tag == "en" else 6]
    return {"id": f"d{number:02d}", "title": filled(title, language, facets, phrases),
            "text": filled(text, language, facets, phrases), "language": language,
            "skills": skills}, facets


def grade(wanted, held):
    """The rules of README.md."""
    has = {key: any(unit[key] == wanted[key] for unit in held) for key in FACETS}
    together = any(unit["domain"] == wanted["domain"] and unit["method"] == wanted["method"] for unit in held)
    if together and has["source"]:
        return 3
    if has["domain"] and has["method"]:
        return 2
    return 1 if has["domain"] or (has["method"] and has["source"]) else 0


def main():
    rng = random.Random(20261127)
    folder = Path(__file__).parent
    experts = [expert(number, rng) for number in range(EXPERTS)]
    demands = [demand(number, rng) for number in range(DEMANDS)]
    for name, rows in (("experts", experts), ("demands", demands)):
        with open(folder / f"{name}.jsonl", "w", encoding="utf-8") as file:
            for row, _ in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    with open(folder / "grades.csv", "w", encoding="utf-8") as file:
        file.write("demand,expert,grade\n")
        for row, wanted in demands:
            for other, held in experts:
                value = grade(wanted, held)
                if value:
                    file.write(f"{row['id']},{other['id']},{value}\n")


main()
