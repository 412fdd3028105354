const MODES = (names: string) => names.split(" ").flatMap((name) => [`${name}-H`, `${name}-V`]);

/** The CMaps that every reader has (ISO 32000-1, 9.7.5.2, table 118). */
export const PREDEFINED_CMAPS: ReadonlySet<string> = new Set([
  ...MODES("Identity GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16"),
  ...MODES("B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16"),
  ...MODES("90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16"),
  ...MODES("KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16"),
  ...["83pv-RKSJ-H", "90pv-RKSJ-H", "KSCpc-EUC-H", "H", "V"],
]);
