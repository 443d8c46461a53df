// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/generator/conversation_plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rozet::samples {

namespace {

using codebook::CodeId;
using study::Fragment;

// Codings are made while watching; nobody is more precise than a frame of 40 ms.
MediaTime onFrame(double seconds)
{
    return MediaTime::fromMilliseconds(std::llround(seconds * 25) * 40);
}

bool clashes(const std::vector<Fragment>& fragments, const CodeId& code, const TimeSpan& span)
{
    return std::ranges::any_of(
        fragments, [&](const Fragment& f) { return f.has(code) && f.span.overlaps(span); });
}

codebook::LearyPosition placed(const codebook::LearyRose& rose, double degrees, bool bySector,
                               Dice& dice)
{
    const double angle = std::fmod(degrees + dice.normal(0, 18) + 720, 360);
    if (bySector) {
        return *rose.positionIn(rose.sectorAt(angle)->id);
    }
    const codebook::LearyPoint exact =
        codebook::learyPointAt(angle, std::clamp(dice.normal(0.6, 0.15), 0.1, 0.95));
    return *rose.positionAt(
        {std::round(exact.together * 100) / 100, std::round(exact.above * 100) / 100});
}

CodeId neighbourOf(const CodeId& code, Dice& dice)
{
    static const std::map<QString, QStringList> neighbours{
        {QStringLiteral("talenten_kwaliteiten"),
         {QStringLiteral("motieven_interesses"), QStringLiteral("versterken_talenten")}},
        {QStringLiteral("motieven_interesses"),
         {QStringLiteral("talenten_kwaliteiten"), QStringLiteral("emoties")}},
        {QStringLiteral("zicht_studie_beroep"), {QStringLiteral("versterken_beeld_interesse")}},
        {QStringLiteral("versterken_beeld_interesse"),
         {QStringLiteral("zicht_studie_beroep"), QStringLiteral("versterken_beeld")}},
        {QStringLiteral("adviseren"),
         {QStringLiteral("informeren"), QStringLiteral("aanzetten_actie")}},
        {QStringLiteral("informeren"), {QStringLiteral("adviseren")}},
        {QStringLiteral("aanzetten_actie"),
         {QStringLiteral("adviseren"), QStringLiteral("afspraken")}},
        {QStringLiteral("vooruitkijken"), {QStringLiteral("aanzetten_actie")}},
        {QStringLiteral("samenvatten_herhalen"),
         {QStringLiteral("samenvatten_interpreteren"), QStringLiteral("bevestigen")}},
        {QStringLiteral("bevestigen"), {QStringLiteral("samenvatten_herhalen")}},
        {QStringLiteral("verdiepingsvraag"), {QStringLiteral("open_vraag")}},
        {QStringLiteral("open_vraag"),
         {QStringLiteral("verdiepingsvraag"), QStringLiteral("gesloten_vraag")}},
        {QStringLiteral("gesloten_vraag"), {QStringLiteral("open_vraag")}},
        {QStringLiteral("reflectie_terugblik"), {QStringLiteral("reflectie_talenten")}},
        {QStringLiteral("reflectie_talenten"), {QStringLiteral("reflectie_terugblik")}},
    };
    const auto found = neighbours.find(code.text());
    if (found == neighbours.end()) {
        return code;
    }
    return CodeId(found->second[dice.whole(0, static_cast<int>(found->second.size()) - 1)]);
}

std::optional<codebook::LearyPosition>
nudged(const std::optional<codebook::LearyPosition>& position, const codebook::LearyRose& rose,
       Dice& dice)
{
    if (!position || dice.chance(0.1)) {
        return std::nullopt;
    }
    const double angle = rose.pointOf(*position)->angleDegrees().value_or(0);
    return placed(rose, angle, !position->point, dice);
}

} // namespace

double Dice::normal(double mean, double sd)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i) {
        sum += unit();
    }
    return mean + sd * sum;
}

std::vector<Fragment> inventFragments(const std::vector<CodeRecipe>& recipes, int recording,
                                      MediaDuration duration, Dice& dice)
{
    constexpr int kMostTries = 50;
    std::vector<Fragment> fragments;
    for (const CodeRecipe& recipe : recipes) {
        if (!recipe.occursIn(recording)) {
            continue;
        }
        const int wanted = dice.whole(recipe.least, recipe.most);
        int made = 0;
        for (int attempt = 0; made < wanted && attempt < kMostTries; ++attempt) {
            const double start = duration.seconds() * dice.between(recipe.from, recipe.to);
            const double end = std::min(start + dice.between(recipe.shortest, recipe.longest),
                                        duration.seconds() - 0.5);
            const TimeSpan span{onFrame(start), onFrame(end)};
            if (span.duration() < MediaDuration::fromSeconds(2) ||
                clashes(fragments, recipe.code, span)) {
                continue;
            }
            Fragment fragment;
            fragment.span = span;
            fragment.codes = {recipe.code};
            fragment.description =
                recipe
                    .descriptions[dice.whole(0, static_cast<int>(recipe.descriptions.size()) - 1)];
            fragments.push_back(fragment);
            ++made;
        }
    }
    std::ranges::sort(fragments, {}, &Fragment::span);
    return fragments;
}

std::vector<Fragment> fragmentsOfTurns(const std::vector<SpokenTurn>& turns)
{
    constexpr qint64 kLongestGapMs = 4000;
    std::vector<Fragment> fragments;
    std::map<QString, Fragment> running;
    const auto close = [&](const QString& code) {
        Fragment& done = running.at(code);
        const auto same = std::ranges::find(fragments, done.span, &Fragment::span);
        if (same != fragments.end()) {
            same->codes.push_back(done.codes.front());
        } else {
            fragments.push_back(done);
        }
        running.erase(code);
    };
    for (const SpokenTurn& turn : turns) {
        std::vector<QString> ended;
        for (const auto& [code, fragment] : running) {
            const qint64 gap = turn.startMs - fragment.span.end.microseconds() / 1000;
            if (!turn.codes.contains(code) || gap > kLongestGapMs) {
                ended.push_back(code);
            }
        }
        std::ranges::for_each(ended, close);
        for (const QString& code : turn.codes) {
            const MediaTime end = onFrame(static_cast<double>(turn.endMs) / 1000);
            if (const auto present = running.find(code); present != running.end()) {
                present->second.span.end = std::max(present->second.span.end, end);
                continue;
            }
            Fragment fragment;
            fragment.span = {onFrame(static_cast<double>(turn.startMs) / 1000), end};
            fragment.codes = {CodeId(code)};
            fragment.description = turn.text;
            running.emplace(code, fragment);
        }
    }
    while (!running.empty()) {
        close(running.begin()->first);
    }
    std::ranges::sort(fragments, {}, &Fragment::span);
    return fragments;
}

void addPositions(std::vector<Fragment>& fragments, const codebook::LearyRose& rose,
                  const Manner& manner, Dice& dice)
{
    for (Fragment& fragment : fragments) {
        if (fragment.span.duration() < MediaDuration::fromSeconds(12) || !dice.chance(0.4)) {
            continue;
        }
        fragment.mentor = placed(rose, manner.mentorDegrees, manner.bySector, dice);
        fragment.student = placed(rose, manner.studentDegrees, manner.bySector, dice);
    }
}

std::vector<Fragment> secondLook(const std::vector<Fragment>& consensus,
                                 const codebook::LearyRose& rose, MediaDuration duration,
                                 const Habits& habits, Dice& dice)
{
    const double last = duration.seconds();
    std::vector<Fragment> fragments;
    for (const Fragment& agreed : consensus) {
        if (dice.chance(habits.misses)) {
            continue;
        }
        Fragment own = agreed;
        const double start =
            agreed.span.start.seconds() + dice.normal(habits.lateSeconds, habits.borderSeconds);
        const double end =
            agreed.span.end.seconds() + dice.normal(habits.lateSeconds, habits.borderSeconds);
        own.span.start = onFrame(std::clamp(start, 0.0, last - 2));
        own.span.end = onFrame(std::clamp(end, own.span.start.seconds() + 1, last - 0.04));
        if (dice.chance(habits.confuses)) {
            const CodeId other = neighbourOf(own.codes.front(), dice);
            if (!own.has(other) && own.codes.size() == 1) {
                own.codes = {other};
            }
        }
        own.mentor = nudged(agreed.mentor, rose, dice);
        own.student = nudged(agreed.student, rose, dice);
        fragments.push_back(own);
        if (dice.chance(habits.adds)) {
            Fragment extra;
            const double from = dice.between(0.05, 0.9) * last;
            extra.span = {onFrame(from),
                          onFrame(std::min(from + dice.between(4, 20), last - 0.04))};
            extra.codes = {neighbourOf(agreed.codes.front(), dice)};
            fragments.push_back(extra);
        }
    }
    std::ranges::sort(fragments, {}, &Fragment::span);
    return fragments;
}

} // namespace rozet::samples
