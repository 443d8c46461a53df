// SPDX-License-Identifier: GPL-3.0-or-later
// The words that stand for enumerations in the file. They never change once released.
#pragma once

#include "core/study/study.h"
#include "core/study/versions.h"

#include <QLatin1String>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace rozet::store {

template <class E>
struct Names;

template <>
struct Names<study::ConsentGiver>
{
    static constexpr std::array<std::pair<study::ConsentGiver, std::string_view>, 3> all{
        {{study::ConsentGiver::Mentor, "mentor"},
         {study::ConsentGiver::Student, "student"},
         {study::ConsentGiver::Representative, "representative"}}};
};

template <>
struct Names<study::ConsentState>
{
    static constexpr std::array<std::pair<study::ConsentState, std::string_view>, 4> all{
        {{study::ConsentState::Unknown, "unknown"},
         {study::ConsentState::Given, "given"},
         {study::ConsentState::Refused, "refused"},
         {study::ConsentState::Withdrawn, "withdrawn"}}};
};

template <>
struct Names<study::CoderRole>
{
    static constexpr std::array<std::pair<study::CoderRole, std::string_view>, 3> all{
        {{study::CoderRole::Coder, "coder"},
         {study::CoderRole::Consensus, "consensus"},
         {study::CoderRole::Supervisor, "supervisor"}}};
};

template <>
struct Names<study::RoundKind>
{
    static constexpr std::array<std::pair<study::RoundKind, std::string_view>, 2> all{
        {{study::RoundKind::Trial, "trial"}, {study::RoundKind::Main, "main"}}};
};

template <>
struct Names<study::CodingState>
{
    static constexpr std::array<std::pair<study::CodingState, std::string_view>, 3> all{
        {{study::CodingState::NotStarted, "not_started"},
         {study::CodingState::Busy, "busy"},
         {study::CodingState::Closed, "closed"}}};
};

template <>
struct Names<study::Party>
{
    static constexpr std::array<std::pair<study::Party, std::string_view>, 2> all{
        {{study::Party::Mentor, "mentor"}, {study::Party::Student, "student"}}};
};

template <>
struct Names<study::SettlementChoice>
{
    static constexpr std::array<std::pair<study::SettlementChoice, std::string_view>, 5> all{
        {{study::SettlementChoice::Agreed, "agreed"},
         {study::SettlementChoice::TookOne, "took_one"},
         {study::SettlementChoice::Merged, "merged"},
         {study::SettlementChoice::New, "new"},
         {study::SettlementChoice::Neither, "neither"}}};
};

template <>
struct Names<study::SettlementReason>
{
    static constexpr std::array<std::pair<study::SettlementReason, std::string_view>, 5> all{
        {{study::SettlementReason::Missed, "missed"},
         {study::SettlementReason::Border, "border"},
         {study::SettlementReason::NeighbouringCode, "neighbouring_code"},
         {study::SettlementReason::DefinitionUnclear, "definition_unclear"},
         {study::SettlementReason::Other, "other"}}};
};

template <>
struct Names<study::CodingEventKind>
{
    static constexpr std::array<std::pair<study::CodingEventKind, std::string_view>, 3> all{
        {{study::CodingEventKind::Closed, "closed"},
         {study::CodingEventKind::Opened, "opened"},
         {study::CodingEventKind::Unlocked, "unlocked"}}};
};

template <>
struct Names<study::ItemKind>
{
    static constexpr std::array<std::pair<study::ItemKind, std::string_view>, 7> all{
        {{study::ItemKind::Coding, "coding"},
         {study::ItemKind::Fragment, "fragment"},
         {study::ItemKind::Answer, "answer"},
         {study::ItemKind::Position, "position"},
         {study::ItemKind::Summary, "summary"},
         {study::ItemKind::Trace, "trace"},
         {study::ItemKind::CodeNote, "code_note"}}};
};

template <class E>
[[nodiscard]] QString nameOf(E value)
{
    for (const auto& [known, name] : Names<E>::all) {
        if (known == value) {
            return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    return {};
}

template <class E>
[[nodiscard]] std::optional<E> valueNamed(std::string_view name)
{
    for (const auto& [value, known] : Names<E>::all) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace rozet::store
