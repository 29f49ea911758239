using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Groups;

public sealed class GroupReadersTests
{
    private static readonly string[] _roles = ["a", "b", "c", "d"];

    [Theory]
    [InlineData("*", "* -a", false)]
    [InlineData("* -a", "*", true)]
    [InlineData("+a", "*", true)]
    [InlineData("*", "+a", false)]
    [InlineData("+a", "+a +b", true)]
    [InlineData("+a +b", "+b", false)]
    [InlineData("+a", "+b", true)]
    [InlineData("a -b", "a", true)]
    [InlineData("a -b", "+a", true)]
    [InlineData("a", "+a", false)]
    [InlineData("", "", false)]
    [InlineData("", "a", true)]
    [InlineData("* -a", "+a -b", true)]
    public void More_readers_are_told_from_fewer_and_from_others(string before, string after, bool isWider) =>
        new GroupReaders(after).IsWiderThan(new GroupReaders(before)).Should().Be(isWider);

    [Fact]
    public void What_changes_nothing_is_not_in_the_text()
    {
        GroupReaders.Of(true, Set("a"), Set("b"), Set()).Should().Be(GroupReaders.All);
        GroupReaders.Of(false, Set("b", "a"), Set("a"), Set("c")).Text.Should().Be("b +a -c");
        GroupReaders.Of(false, Set(), Set("a"), Set("c")).Text.Should().Be("+a");
        GroupReaders.Of(true, Set("a"), Set("b"), Set("b", "c")).Text.Should().Be("* +b -c");
    }

    [Fact]
    public void Somebody_new_is_found_whatever_roles_they_have()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        int wider = 0;
        for (int i = 0; i < 3_000; i++)
        {
            var before = Rule.Any(random);
            var after = Rule.Any(random);
            bool expected = Enumerable.Range(0, 1 << _roles.Length).Select(Some).Any(roles => after.Reads(roles) && !before.Reads(roles));

            after.Readers.IsWiderThan(before.Readers).Should().Be(expected, "seed {0}, {1} after {2}", seed, after.Readers, before.Readers);
            wider += expected ? 1 : 0;
        }

        wider.Should().BeInRange(1_000, 2_900);
    }

    private static HashSet<string> Set(params string[] roles) => [.. roles];

    private static HashSet<string> Some(int bits) => [.. _roles.Where((_, index) => (bits & (1 << index)) != 0)];

    private sealed record Rule(bool WithoutRole, HashSet<string> Weak, HashSet<string> Always, HashSet<string> Never)
    {
        public GroupReaders Readers => GroupReaders.Of(WithoutRole, Weak, Always, Never);

        public static Rule Any(Random random) => new(
            random.Next(3) == 0, Some(random.Next(16)), Some(random.Next(16) & random.Next(16)), Some(random.Next(16) & random.Next(16)));

        public bool Reads(HashSet<string> roles) =>
            roles.Overlaps(Always) || (!roles.Overlaps(Never) && (WithoutRole || roles.Overlaps(Weak)));
    }
}
