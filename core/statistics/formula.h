// SPDX-License-Identifier: GPL-3.0-or-later
// Model formulas as R's lme4 writes them: "y ~ a + b:c + (1 + a | school/mentor)".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rozet::statistics {

/// A variable in a term; asFactor: factor(x), its values are categories.
struct FormulaVariable
{
    std::string name;
    bool asFactor = false;
    bool operator==(const FormulaVariable&) const = default;
};

/// One variable, or the product of several (a:b).
using FormulaTerm = std::vector<FormulaVariable>;

/// One bracket: effects that vary between groups. (1 | a/b) becomes two, (x || g) one per effect.
struct RandomPart
{
    bool intercept = true;
    std::vector<FormulaTerm> terms;
    std::vector<std::string> group; ///< several: every combination (a:b)
};

struct Formula
{
    std::string text;
    std::string outcome;
    bool intercept = true;
    std::vector<FormulaTerm> fixed;
    std::vector<RandomPart> random;

    /// Every variable named, each once, the outcome first.
    [[nodiscard]] std::vector<std::string> variables() const;
    /// "a:b", "factor(c)"
    [[nodiscard]] static std::string name(const FormulaTerm& term);
};

enum class FormulaProblem : std::uint8_t {
    None,
    NoTilde, ///< no ~ between outcome and predictors
    NoOutcome,
    UnexpectedText, ///< what stands at the position is no term
    UnclosedBracket,
    NoGroup,      ///< a bracket without a variable after |
    EmptyBracket, ///< nothing varies: (0 | g)
};

struct FormulaResult
{
    std::optional<Formula> formula;
    FormulaProblem problem = FormulaProblem::None;
    std::size_t position = 0; ///< in the text, where it went wrong
};

/// Understands + and - (-1 and + 0 take the intercept out), a:b, a*b (a + b + a:b), factor(x),
/// brackets with | and ||, groups a/b and a:b, and names in `backquotes`.
[[nodiscard]] FormulaResult parseFormula(std::string_view text);

} // namespace rozet::statistics
