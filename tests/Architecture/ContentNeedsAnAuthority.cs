using System.Reflection;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Architecture;

public sealed class ContentNeedsAnAuthority
{
    private static readonly Type[] _authorities = [typeof(Audience), typeof(SubjectAuthority), typeof(PartitionAuthority)];

    /// <summary>Ports that work on the words they are given and read nothing.</summary>
    private static readonly Type[] _thinkers = [typeof(IMemoryExtractor), typeof(IIntentDetector), typeof(ISummarizer), typeof(ISessionSummarizer)];

    private static readonly string[] _contentRooms = ["Memory", "Storage"];
    private static readonly string[] _portRooms = ["Identity", "Memory", "Storage"];

    /// <summary>Records that hold text or bytes which are nobody's words; the reason stands in their documentation.</summary>
    private static readonly string[] _contentFree =
    [
        nameof(IndexedText), nameof(MessageSource), nameof(Lease), nameof(ParkedEntry), nameof(Job), nameof(ButtonDraft),
        nameof(InboxItem), nameof(OutboxDraft), nameof(TurnEffect.UseButton), nameof(TurnEffect.WidenReaders), nameof(TurnEffect.Forget), nameof(TurnEffect.FindNames), nameof(ForgetSelection.Topic),
        nameof(TurnEffect.DisconnectFeed), nameof(TurnEffect.StartSync),
        nameof(ContextKind), nameof(NoticeDraft), nameof(PostFilter),
    ];

    public static TheoryData<string, string> StoreMembers()
    {
        var members = new TheoryData<string, string>();
        foreach (Type port in Ports())
        {
            foreach (MethodInfo method in port.GetMethods().Where(static m => ReachesContent(m.ReturnType, [])))
            {
                members.Add(port.FullName!, method.Name);
            }
        }

        return members;
    }

    [Theory]
    [MemberData(nameof(StoreMembers))]
    public void Every_store_member_that_returns_content_takes_an_authority(string port, string member)
    {
        Type type = Ports().Single(p => p.FullName == port);
        foreach (MethodInfo method in type.GetMethods().Where(m => m.Name == member))
        {
            IEnumerable<Type> parameters = method.GetParameters().Select(static p => p.ParameterType);
            // The durable queues hold what is on its way: the holder of the conversation's lease alone may read it.
            bool isQueue = type == typeof(IInbox) || type == typeof(IOutbox);
            parameters.Should().Contain(p => _authorities.Contains(p) || (isQueue && p == typeof(Lease)), $"{port}.{member} returns content");
        }
    }

    [Fact]
    public void Content_is_returned_by_the_members_that_are_known_to() =>
        StoreMembers().Should().HaveCountGreaterThan(10, "a scan that finds nothing proves nothing");

    [Fact]
    public void A_record_with_text_is_marked_as_content_or_known_to_hold_none()
    {
        IEnumerable<Type> suspects = _contentRooms.SelectMany(static room => Rooms.Load(room).GetExportedTypes())
            .Where(static type => Rooms.IsRecord(type) && !typeof(IContent).IsAssignableFrom(type))
            .Where(static type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Any(static p => p.PropertyType == typeof(string) || p.PropertyType == typeof(ReadOnlyMemory<byte>)
                    || p.PropertyType == typeof(IReadOnlyList<string>) || p.PropertyType == typeof(byte[])));
        suspects.Select(static type => type.Name).Should().BeSubsetOf(_contentFree);
    }

    [Fact]
    public void Only_the_runners_of_jobs_are_given_the_issuer_of_partition_authorities()
    {
        IEnumerable<string> holders = Rooms.All.SelectMany(static room => Rooms.Load(room).GetTypes())
            .Where(static type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(static c => c.GetParameters().Any(static p => p.ParameterType == typeof(PartitionAuthorityIssuer))))
            .Select(static type => type.Name);
        holders.Should().BeEquivalentTo("JobRunner", "SyncRunner");
    }

    [Fact]
    public void No_turn_reads_by_a_partition_authority()
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        IEnumerable<string> takers = Rooms.Load("BotHost").GetTypes()
            .Where(static type => type.Namespace is "Confidant.BotHost.Turns" or "Confidant.BotHost.Commands" or "Confidant.BotHost.Models")
            .Where(static type => type.GetMethods(Any).Any(static m => m.GetParameters().Any(static p => p.ParameterType == typeof(PartitionAuthority))))
            .Select(static type => type.Name);
        takers.Should().BeEmpty();
    }

    [Theory]
    [InlineData(typeof(Audience))]
    [InlineData(typeof(SubjectAuthority))]
    [InlineData(typeof(PartitionAuthority))]
    public void An_authority_cannot_be_made_outside_its_room(Type authority)
    {
        authority.Should().BeSealed();
        authority.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Should().BeEmpty();
    }

    private static IEnumerable<Type> Ports() => _portRooms
        .SelectMany(static room => Rooms.Load(room).GetExportedTypes())
        .Where(static type => type.IsInterface && type != typeof(IContent) && !_thinkers.Contains(type));

    private static bool ReachesContent(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return false;
        }

        if (typeof(IContent).IsAssignableFrom(type))
        {
            return true;
        }

        bool isOurs = type.Namespace?.StartsWith("Confidant.", StringComparison.Ordinal) == true;
        return type.GetGenericArguments().Any(argument => ReachesContent(argument, seen))
            || (type.GetElementType() is { } element && ReachesContent(element, seen))
            || (isOurs && type.GetNestedTypes().Any(nested => ReachesContent(nested, seen)))
            || (isOurs && type.GetProperties().Any(property => ReachesContent(property.PropertyType, seen)));
    }
}
