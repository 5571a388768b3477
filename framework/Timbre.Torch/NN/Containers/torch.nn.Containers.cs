using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A list of modules.</summary>
        public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

        /// <summary>A list of modules of one type.</summary>
        public static ModuleList<T> ModuleList<T>(params T[] modules)
            where T : Module => new(modules);

        /// <summary>A dictionary of modules.</summary>
        public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

        /// <summary>A dictionary of modules of one type.</summary>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
            where T : Module
        {
            var result = new ModuleDict<T>();
            foreach (var module in modules)
            {
                result.Add(module);
            }

            return result;
        }

        /// <summary>A module that hands its input on.</summary>
        public static Identity Identity() => new();
    }
}
