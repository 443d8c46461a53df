// SPDX-License-Identifier: GPL-3.0-or-later
// From one revision of a codebook to the next, and from the codes of an old revision to those of
// the newest. Nothing is ever deleted: fragments keep pointing at the revision they were coded
// with, and every code of that revision can still be read in all later ones.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"

#include <vector>

namespace rozet::codebook {

/// The revision that comes after current (whose number is currentNumber) when somebody edited it:
/// - a code that is missing in edited, or marked retired there, is retired from now on;
/// - a code that was retired and is not in edited any more as such comes back into use;
/// - a new code is introduced in this revision;
/// - of a code that was there, introducedIn and retiredIn are taken from current, whatever edited
///   says, and a retired code without mappedTo in edited keeps the one it had;
/// - the category of a code that is kept is kept too.
/// The level of a code may change: each fragment remembers its revision.
///
/// Fails with ValueInvalid when edited is another codebook (its id differs), and with
/// CodebookInvalid when the result has an error that checkCodebook() finds.
[[nodiscard]] Result<Codebook> reviseCodebook(const Codebook& current, int currentNumber,
                                              const Codebook& edited);

/// The same without asking whether the result makes sense, for a draft that is not finished.
/// Another codebook gives what was edited as it is.
[[nodiscard]] Codebook mergedRevision(const Codebook& current, int currentNumber,
                                      const Codebook& edited);

/// What has become of a code.
struct CodeFate
{
    enum class Kind {
        Same,   ///< still in use under its own id
        Mapped, ///< retired; codes are what to look at instead
        Retired ///< retired without successors in use; codes is empty
    };

    Kind kind = Kind::Same;
    std::vector<CodeId> codes; ///< in use in the newest revision; for Same the code itself
    bool levelChanged = false; ///< whether one of them is on another level than the code was

    friend bool operator==(const CodeFate&, const CodeFate&) = default;
};

/// What a code of an old revision is called in the one with the highest number.
/// Fails with CodebookUnknownRevision, or with CodeUnknown when that revision has no such code.
[[nodiscard]] Result<CodeFate> mapForward(const std::vector<CodebookRevision>& revisions,
                                          int fromRevision, const CodeId& code);

} // namespace rozet::codebook
