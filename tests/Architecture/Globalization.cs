using System.Text;
using FluentAssertions;
using Xunit;

namespace Confidant.Architecture;

public sealed class Globalization
{
    [Fact]
    public void Accents_can_be_folded() =>
        // With invariant globalization Normalize returns accented text as it was, and recall misses half of Spanish.
        "Pão niño é ﬁ".Normalize(NormalizationForm.FormKD).Should().HaveLength(16);
}
