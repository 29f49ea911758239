using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Identity;

/// <summary>Registers who speaks and who listens.</summary>
public static class Registration
{
    /// <summary>Adds the resolvers and the id generator. Needs an <see cref="IProfileStore"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services) => services
        .AddSingleton<IIdGenerator, UuidV7Generator>()
        .AddSingleton<ProfileResolver>()
        .AddSingleton<AudienceResolver>()
        .AddSingleton<PartitionAuthorityIssuer>();
}
