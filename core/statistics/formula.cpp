// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/formula.h"

#include <algorithm>
#include <cctype>

namespace rozet::statistics {

namespace {

/// A sum of terms and whether there is an intercept.
struct Sum
{
    bool intercept = true;
    std::vector<FormulaTerm> terms;
};

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    FormulaResult parse()
    {
        Formula formula;
        formula.text = std::string(m_text);
        if (m_text.find('~') == std::string_view::npos) {
            return fail(FormulaProblem::NoTilde);
        }
        const std::optional<FormulaVariable> outcome = variable();
        if (!outcome) {
            return fail(FormulaProblem::NoOutcome);
        }
        formula.outcome = outcome->name;
        if (!take('~')) {
            return fail(FormulaProblem::UnexpectedText);
        }
        Sum sum;
        bool first = true;
        skip();
        while (m_at < m_text.size()) {
            bool minus = false;
            if (take('-')) {
                minus = true;
            } else if (!take('+') && !first) {
                return fail(FormulaProblem::UnexpectedText);
            }
            first = false;
            skip();
            if (!minus && peek() == '(') {
                if (!bracket(formula)) {
                    return fail(m_problem);
                }
            } else if (!addTo(sum, minus)) {
                return fail(FormulaProblem::UnexpectedText);
            }
            skip();
        }
        if (first) {
            return fail(FormulaProblem::UnexpectedText);
        }
        formula.intercept = sum.intercept;
        formula.fixed = sum.terms;
        return {formula, FormulaProblem::None, 0};
    }

private:
    [[nodiscard]] FormulaResult fail(FormulaProblem problem) const
    {
        return {std::nullopt, problem, m_at};
    }

    void skip()
    {
        while (m_at < m_text.size() &&
               std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0) {
            ++m_at;
        }
    }

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char wanted)
    {
        skip();
        if (peek() != wanted) {
            return false;
        }
        ++m_at;
        skip();
        return true;
    }

    static bool inName(char c, bool first)
    {
        const auto u = static_cast<unsigned char>(c);
        return std::isalpha(u) != 0 || c == '_' || c == '.' || u >= 0x80 ||
               (!first && std::isdigit(u) != 0);
    }

    std::optional<std::string> name()
    {
        skip();
        if (peek() == '`') {
            const std::size_t end = m_text.find('`', m_at + 1);
            if (end == std::string_view::npos || end == m_at + 1) {
                return std::nullopt;
            }
            std::string quoted(m_text.substr(m_at + 1, end - m_at - 1));
            m_at = end + 1;
            return quoted;
        }
        const std::size_t from = m_at;
        while (m_at < m_text.size() && inName(m_text[m_at], m_at == from)) {
            ++m_at;
        }
        if (m_at == from) {
            return std::nullopt;
        }
        return std::string(m_text.substr(from, m_at - from));
    }

    std::optional<FormulaVariable> variable()
    {
        std::optional<std::string> first = name();
        if (!first) {
            return std::nullopt;
        }
        const std::size_t after = m_at;
        if ((*first == "factor" || *first == "as.factor") && take('(')) {
            std::optional<std::string> inner = name();
            if (!inner || !take(')')) {
                return std::nullopt;
            }
            return FormulaVariable{*inner, true};
        }
        m_at = after;
        return FormulaVariable{*first, false};
    }

    static void insert(std::vector<FormulaTerm>& terms, const FormulaTerm& term)
    {
        FormulaTerm plain;
        for (const FormulaVariable& factor : term) {
            if (std::ranges::find(plain, factor) == plain.end()) {
                plain.push_back(factor);
            }
        }
        const bool known = std::ranges::any_of(terms, [&](const FormulaTerm& other) {
            return std::ranges::is_permutation(other, plain);
        });
        if (!known) {
            terms.push_back(plain);
        }
    }

    /// One summand: 0, 1, or variables joined by : and *.
    bool addTo(Sum& sum, bool minus)
    {
        skip();
        if (peek() == '0' || peek() == '1') {
            const bool one = peek() == '1';
            ++m_at;
            if (inName(peek(), false)) {
                return false;
            }
            sum.intercept = one != minus;
            return true;
        }
        std::vector<FormulaTerm> product{{}};
        bool cross = false;
        std::vector<FormulaTerm> all;
        do {
            FormulaTerm term;
            do {
                const std::optional<FormulaVariable> next = variable();
                if (!next) {
                    return false;
                }
                term.push_back(*next);
            } while (take(':'));
            std::vector<FormulaTerm> more{term};
            for (const FormulaTerm& before : all) {
                FormulaTerm joined = before;
                joined.insert(joined.end(), term.begin(), term.end());
                more.push_back(joined);
            }
            all.insert(all.end(), more.begin(), more.end());
            cross = take('*');
        } while (cross);
        std::ranges::stable_sort(all, {}, [](const FormulaTerm& term) { return term.size(); });
        for (const FormulaTerm& term : all) {
            if (minus) {
                std::erase_if(sum.terms, [&](const FormulaTerm& other) {
                    return std::ranges::is_permutation(other, term);
                });
            } else {
                insert(sum.terms, term);
            }
        }
        return true;
    }

    bool bracket(Formula& formula)
    {
        m_problem = FormulaProblem::UnexpectedText;
        take('(');
        Sum sum;
        bool first = true;
        while (peek() != '|') {
            if (m_at >= m_text.size() || peek() == ')') {
                m_problem = FormulaProblem::NoGroup;
                return false;
            }
            bool minus = false;
            if (take('-')) {
                minus = true;
            } else if (!take('+') && !first) {
                return false;
            }
            first = false;
            if (!addTo(sum, minus)) {
                return false;
            }
            skip();
        }
        ++m_at;
        const bool apart = take('|');
        std::vector<std::vector<std::string>> groups;
        std::vector<std::string> group;
        do {
            do {
                std::optional<std::string> next = name();
                if (!next) {
                    m_problem = FormulaProblem::NoGroup;
                    return false;
                }
                group.push_back(*next);
            } while (take(':'));
            groups.push_back(group);
        } while (take('/'));
        if (!take(')')) {
            m_problem = FormulaProblem::UnclosedBracket;
            return false;
        }
        if (!sum.intercept && sum.terms.empty()) {
            m_problem = FormulaProblem::EmptyBracket;
            return false;
        }
        for (const std::vector<std::string>& by : groups) {
            if (!apart) {
                formula.random.push_back({sum.intercept, sum.terms, by});
                continue;
            }
            if (sum.intercept) {
                formula.random.push_back({true, {}, by});
            }
            for (const FormulaTerm& term : sum.terms) {
                formula.random.push_back({false, {term}, by});
            }
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    FormulaProblem m_problem = FormulaProblem::None;
};

} // namespace

FormulaResult parseFormula(std::string_view text)
{
    return Parser(text).parse();
}

std::string Formula::name(const FormulaTerm& term)
{
    std::string text;
    for (const FormulaVariable& variable : term) {
        text += text.empty() ? "" : ":";
        text += variable.asFactor ? "factor(" + variable.name + ")" : variable.name;
    }
    return text;
}

std::vector<std::string> Formula::variables() const
{
    std::vector<std::string> names{outcome};
    const auto add = [&](const std::string& name) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    };
    const auto addTerms = [&](const std::vector<FormulaTerm>& terms) {
        for (const FormulaTerm& term : terms) {
            for (const FormulaVariable& variable : term) {
                add(variable.name);
            }
        }
    };
    addTerms(fixed);
    for (const RandomPart& part : random) {
        addTerms(part.terms);
        for (const std::string& group : part.group) {
            add(group);
        }
    }
    return names;
}

} // namespace rozet::statistics
