// SPDX-License-Identifier: GPL-3.0-or-later
// The sample study as a value: 18 invented conversations of 12 mentors at 6 schools, coded by two
// coders and a consensus. The same inputs give the same study, ids included.
#pragma once

#include "codebook/codebook.h"
#include "core/study/study.h"
#include "samples/generator/recipe.h"
#include "samples/generator/script.h"

#include <map>

namespace rozet::samples {

/// A recording that exists as a file.
struct FilmedConversation
{
    std::vector<SpokenTurn> turns;
    MediaDuration duration;
    study::MediaFile media;
};

[[nodiscard]] Result<study::Study> buildStudy(const codebook::Codebook& book,
                                              const std::vector<CodeRecipe>& recipes,
                                              const std::map<int, FilmedConversation>& filmed);

} // namespace rozet::samples
